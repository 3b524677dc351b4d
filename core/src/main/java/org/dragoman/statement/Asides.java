// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.text.Analysis;

/// The stretches of a sentence in which the circumstances of a saying stand, read off the words:
/// before its source (***In a post on X on Sunday**, Veld said*), between source and cue (*Veld,
/// **speaking to farmers**, said*), between cue and content (*said **in a video** that*) and, where
/// [Tails] has cut one off, after it. A parser that is at a loss with such a sentence still leaves
/// its words in order.
final class Asides {
  private static final Set<String> OPENERS =
      Set.of("in", "at", "on", "during", "via", "through", "by", "from");

  /// The longest such stretch, in tokens.
  private static final int LONGEST = 40;

  /// First and last token of a stretch.
  record Aside(int from, int to) {}

  private Asides() {}

  /// The stretches of a draft, in the order of the text.
  static List<Aside> of(Scene s, Draft d) {
    List<Aside> all = new ArrayList<>();
    if (d.head < 0) {
      return all;
    }
    front(s, d, all);
    middle(s, d, all);
    inner(s, d, all);
    if (d.tailFrom >= 0) {
      all.add(new Aside(d.tailFrom, d.tailTo));
    }
    return all;
  }

  /// ***In a letter to the council**, the envoy said …*
  private static void front(Scene s, Draft d, List<Aside> all) {
    Analysis a = s.a;
    int start = s.sentenceStart(d.head);
    if (d.source < 0 || d.source > d.head || a.sentenceOf(d.source) != a.sentenceOf(d.head)) {
      return;
    }
    int comma = a.tokenAt(s.syntax.nounPhraseWithConjuncts(d.source).start()) - 1;
    if (comma > start && comma - start < LONGEST && a.word(comma).equals(",")) {
      open(s, d, start, comma - 1, all);
    }
  }

  /// *Veld, **in an interview with the daily**, said …*
  private static void middle(Scene s, Draft d, List<Aside> all) {
    int comma = d.source + 1;
    if (d.source >= 0 && comma + 1 < d.head && s.a.word(comma).equals(",")) {
      open(s, d, comma + 1, d.head - 1, all);
    }
  }

  /// *said **in a video posted on YouTube** that …*
  private static void inner(Scene s, Draft d, List<Aside> all) {
    if (d.content.isEmpty()) {
      return;
    }
    int from = d.head + 1;
    for (int t : d.cueTokens) {
      from = Math.max(from, t + 1);
    }
    if (d.addressee >= from) {
      from = s.a.tokenBefore(s.syntax.nounPhraseWithConjuncts(d.addressee).end()) + 1;
    }
    int to = s.a.tokenAt(d.content.getFirst().start()) - 1;
    if (from <= to && to - from < LONGEST && s.a.sentenceOf(to) == s.a.sentenceOf(d.head)) {
      open(s, d, from, to, all);
    }
  }

  /// Takes a stretch that begins as a circumstance does, up to a clause of its own.
  private static void open(Scene s, Draft d, int from, int to, List<Aside> all) {
    Analysis a = s.a;
    boolean talk = a.tag(from).equals("VBG") && s.words.has(Kind.TALK, a.lemma(from));
    if (!talk && !OPENERS.contains(a.word(from).toLowerCase(Locale.ROOT))) {
      return;
    }
    int last = from;
    while (last < to && !isClause(s, last + 1) && !ReportingClause.isMark(a, last + 1)) {
      last++;
    }
    if (!d.holds(a.span(from)) && !d.holds(a.span(last)) && last > from) {
      all.add(new Aside(from, last));
    }
  }

  private static boolean isClause(Scene s, int t) {
    boolean carried = s.a.isVerb(t) && s.words.has(Kind.CARRY, s.a.lemma(t));
    boolean finite = ReportingClause.isFinite(s.a, t) || s.a.tag(t).equals("MD");
    return finite && !carried || s.a.tag(t).startsWith("W");
  }
}
