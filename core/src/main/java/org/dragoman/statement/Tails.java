// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// Cuts off what ends a sentence and belongs to the saying, not to what was said: *the talks had
/// failed **in a statement on Tuesday***, *warned the board about the loans **in a memo***.
final class Tails {
  private static final Set<String> BEFORE = Set.of("in", "at", "during", "on", "via", "through");

  /// The longest such tail, in tokens.
  private static final int LONGEST = 16;

  private Tails() {}

  static void cut(Scene s, Draft d) {
    Analysis a = s.a;
    if (d.head < 0 || d.content.isEmpty() || !a.isVerb(d.head) || s.inQuotation(d.head)) {
      return;
    }
    Span last = d.content.getLast();
    int from = a.tokenAt(last.start());
    int to = a.tokenBefore(last.end());
    if (from <= d.head || to >= a.size()) {
      return;
    }
    // *in a statement | on its website*: one tail may stand before another
    int cut = to + 1;
    for (int t = to; t > from + 1 && to - t < LONGEST; t--) {
      if (ReportingClause.isMark(a, t) || a.tag(t).equals("VBZ") || a.tag(t).equals("MD")) {
        break;
      }
      if (opens(s, d, t, cut - 1) && !anotherSays(s, from, t)) {
        cut = t;
      }
    }
    if (cut <= to) {
      s.trimmed(from, cut - 1).ifPresent(span -> d.content.set(d.content.size() - 1, span));
      d.tailFrom = cut;
      d.tailTo = to;
      s.trace.fired("statement.tail", a.span(cut, to), d.rule);
    }
  }

  /// *The minister said the deal was dead, **the agency reported***: the clause that reports the
  /// whole is no part of what the minister said.
  static void cutReports(Scene s) {
    Map<Integer, List<Draft>> reports = new HashMap<>();
    for (Draft d : s.drafts) {
      if (d.head >= 0 && d.source >= 0 && d.rule.equals("statement.content-then-cue")) {
        reports.computeIfAbsent(s.a.sentenceOf(d.head), x -> new ArrayList<>()).add(d);
      }
    }
    for (Draft d : s.drafts) {
      int sentence = d.head < 0 ? -1 : s.a.sentenceOf(d.head);
      for (Draft report : reports.getOrDefault(sentence, List.of())) {
        if (report != d && report.holds(s.a.span(d.head)) && !d.content.isEmpty()) {
          cutReport(s, d, report);
        }
      }
    }
  }

  private static void cutReport(Scene s, Draft d, Draft report) {
    Span last = d.content.getLast();
    int from = s.a.tokenAt(last.start());
    int subject = s.a.tokenAt(s.syntax.nounPhraseWithConjuncts(report.source).start());
    int to = Math.min(subject, report.head) - 1;
    if (last.contains(s.a.span(report.head)) && to > from) {
      s.trimmed(from, to).ifPresent(span -> d.content.set(d.content.size() - 1, span));
    }
  }

  /// *said they held the town after rebels **announced** its fall in a video*: the tail belongs to
  /// the cue that stands between.
  private static boolean anotherSays(Scene s, int from, int to) {
    for (int t = to - 1; t > from && to - t < LONGEST; t--) {
      if (s.used.get(t) && s.a.isVerb(t) && ReportingClause.isFinite(s.a, t)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(Scene s, Draft d, int t, int to) {
    Analysis a = s.a;
    if (!BEFORE.contains(a.word(t).toLowerCase(Locale.ROOT))) {
      return false;
    }
    int noun = a.head(t);
    if (noun <= t || noun > to || !a.isNoun(noun) || !a.labelled(t, "case")) {
      return false;
    }
    String lemma = a.lemma(noun).toLowerCase(Locale.ROOT);
    String first = a.word(t + 1).toLowerCase(Locale.ROOT);
    boolean one = first.equals("a") || first.equals("an");
    if (!d.frame.startsWith("np")) {
      return one
          && s.words.has(Kind.TAIL, lemma)
          && finite(a, a.tokenAt(d.content.getLast().start()), t);
    }
    // *, in remarks broadcast by the station*
    boolean bare =
        noun == t + 1
            && a.word(t - 1).equals(",")
            && s.words.has(Kind.SPEECH, lemma)
            && noun < to
            && Circumstances.isCarried(s, noun + 1);
    boolean own = a.child(noun, "nmod:poss") == t + 1;
    boolean post = s.words.has(Kind.POST, lemma) && (own || one || a.isProperNoun(noun));
    return post
        || bare
        || one && (s.words.has(Kind.TAIL, lemma) || s.words.has(Kind.DOCUMENT, lemma));
  }

  private static boolean finite(Analysis a, int from, int to) {
    for (int t = from; t < to; t++) {
      if (ReportingClause.isFinite(a, t) || a.tag(t).equals("MD")) {
        return true;
      }
    }
    return false;
  }
}
