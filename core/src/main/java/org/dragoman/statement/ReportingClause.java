// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.text.Analysis;

/// A clause that only reports, its content standing outside it: *"…," **Mira Tolan told reporters
/// on Tuesday**, "…"*.
///
/// @param subject head of the source, or -1
/// @param from first token, subject included
/// @param to last token before the mark or stop that ends it
record ReportingClause(Met met, int subject, int from, int to) {
  private static final Set<String> STOPS =
      Set.of(
          ",", ".", ":", ";", "--", "-", "\u2014", "\u2013", "\u2015", "...", "?", "!", "-lrb-",
          "(");
  private static final Set<String> MARKS =
      Set.of("\"", "''", "``", "\u201C", "\u201D", "\u00AB", "\u00BB", "\u201E");

  /// How far after a quotation its cue may stand where the tree does not help, in tokens.
  private static final int SURFACE_REACH = 30;

  int verb() {
    return met.head();
  }

  static boolean isMark(Analysis a, int token) {
    return MARKS.contains(a.word(token));
  }

  static boolean isStop(Analysis a, int token) {
    return STOPS.contains(a.word(token));
  }

  /// The reporting clause of this verb, if it is a cue that takes a quotation or a clause.
  static Optional<ReportingClause> at(Scene s, int verb) {
    if (!s.a.isVerb(verb) || s.used.get(verb)) {
      return Optional.empty();
    }
    for (Met met : s.cues.at('v', verb)) {
      if (met.cue().takes("quote") || met.cue().takes("that")) {
        return Optional.of(around(s, met, verb));
      }
    }
    return Optional.empty();
  }

  /// The reporting clause that begins with this token, read off the words alone, where a parser has
  /// drawn words of the quotation into it: *said **Tim Hess**, a builder, who …*; ***Hess**, who
  /// founded the firm, said*.
  static Optional<ReportingClause> onSurface(Scene s, int next) {
    Analysis a = s.a;
    int end = Math.min(s.sentenceEnd(next), next + SURFACE_REACH);
    boolean relative = false;
    for (int v = next; v < end && !isMark(a, v) && !a.word(v).equals(":"); v++) {
      relative |= a.tag(v).startsWith("W");
      if (!isFinite(a, v)) {
        if (a.isVerb(v) && !relative && !a.tag(v).equals("VBG") && !a.tag(v).equals("VBN")) {
          return Optional.empty();
        }
        continue;
      }
      Optional<Met> met = quoteCue(s, v);
      int head = v == next ? met.map(m -> nounAfter(a, m.last(), end)).orElse(-1) : -1;
      if (v > next) {
        head = nounAfter(a, next - 1, v);
      }
      if (met.isEmpty() || head < 0) {
        if (relative) {
          relative = false;
          continue;
        }
        return Optional.empty();
      }
      int to = Math.max(v, met.get().last());
      while (to + 1 < end && !isMark(a, to + 1) && !isStop(a, to + 1)) {
        to++;
      }
      return Optional.of(new ReportingClause(met.get(), head, next, to));
    }
    return Optional.empty();
  }

  private static Optional<Met> quoteCue(Scene s, int verb) {
    return s.used.get(verb)
        ? Optional.empty()
        : s.cues.at('v', verb).stream().filter(m -> m.cue().takes("quote")).findFirst();
  }

  static boolean isFinite(Analysis a, int t) {
    return a.tag(t).equals("VBD") || a.tag(t).equals("VBZ") || a.tag(t).equals("VBP");
  }

  private static ReportingClause around(Scene s, Met met, int verb) {
    Analysis a = s.a;
    int subject = subject(s, verb, met.last());
    int from = verb;
    for (int c : a.children(verb)) {
      boolean before = c < verb && (a.labelled(c, "aux") || a.labelled(c, "advmod"));
      if (before && c < from && !partedFrom(a, c, verb)) {
        from = c;
      }
    }
    int walk = met.last() + 1;
    if (subject >= 0 && subject < verb && a.sentenceOf(subject) == a.sentenceOf(verb)) {
      int start = a.tokenAt(s.syntax.nounPhraseWithConjuncts(subject).start());
      if (!marksBetween(a, start, verb)) {
        from = Math.min(from, start);
      }
    } else if (subject > verb) {
      int last = a.tokenBefore(s.syntax.nounPhraseWithConjuncts(subject).end());
      walk = Math.max(walk, marksBetween(a, verb, last) ? subject + 1 : last + 1);
    }
    int end = s.sentenceEnd(verb);
    while (walk < end && !isMark(a, walk) && !isStop(a, walk)) {
      walk++;
    }
    return new ReportingClause(met, subject, from, walk - 1);
  }

  /// *"Probably **not**," she said*: a parser hangs words of the quotation on the cue.
  private static boolean partedFrom(Analysis a, int token, int verb) {
    for (int t = token; t < verb; t++) {
      if (isMark(a, t) || isStop(a, t)) {
        return true;
      }
    }
    return false;
  }

  private static boolean marksBetween(Analysis a, int from, int to) {
    for (int t = from; t <= to; t++) {
      if (isMark(a, t)) {
        return true;
      }
    }
    return false;
  }

  /// The subject, also where it follows: *said Mira Tolan*, which parsers take for an object.
  static int subject(Scene s, int verb, int last) {
    Analysis a = s.a;
    if (squeezed(s, verb)) {
      return verb - 1;
    }
    int own = a.child(verb, "nsubj");
    if (own >= 0 && own < verb && a.tag(own).equals("VBG") && Circumstances.isTalk(s, own)) {
      int after = afterComma(a, own, verb);
      if (after >= 0) {
        return after;
      }
    }
    if (own >= 0 && own < verb && opensWithParticiple(s, own)) {
      int after = afterComma(a, a.leftmost(own), verb);
      if (after >= 0) {
        return after;
      }
    }
    if (s.syntax.infinitive(verb) && own < 0) {
      int up = a.head(verb);
      if (up >= 0 && a.isVerb(up) && s.words.has(Kind.TALK, a.lemma(up)) && !s.passive(up)) {
        // *telephoned the premier to congratulate him*: the one who calls does
        return s.syntax.subject(up);
      }
    }
    if (own >= 0 && !a.label(own).equals("nsubj:pass")) {
      int beside = own < verb && marksBetween(a, own, verb) ? beside(s, verb) : -1;
      return beside >= 0 ? beside : issuer(s, verb, s.syntax.subject(verb));
    }
    if (s.passive(verb)) {
      return s.syntax.agent(verb);
    }
    if (inverted(s, verb)) {
      int object = a.child(verb, "obj");
      if (object > last) {
        return object;
      }
      int after = nounAfter(a, last, s.sentenceEnd(verb));
      if (after >= 0) {
        return after;
      }
    }
    int subject = s.syntax.subject(verb);
    if (subject >= 0) {
      return issuer(s, verb, subject);
    }
    return a.tag(verb).equals("VBG") ? aboveSubject(s, verb) : parted(s, verb);
  }

  /// *The losses, **Tolan** said, were heavy*: subject and verb alone between two commas.
  private static boolean squeezed(Scene s, int verb) {
    Analysis a = s.a;
    int left = verb - 1;
    int start = s.sentenceStart(verb);
    boolean finite = a.tag(verb).equals("VBD") || a.tag(verb).equals("VBZ");
    if (!finite
        || left <= start
        || verb + 1 >= s.sentenceEnd(verb)
        || !a.word(verb + 1).equals(",")
        || !(a.isProperNoun(left) || a.tag(left).equals("PRP"))) {
      return false;
    }
    do {
      left--;
    } while (left > start && a.isProperNoun(left));
    return a.word(left).equals(",");
  }

  /// "My hope," **he** said: the word beside the verb where the parser took one out of the
  /// quotation.
  private static int beside(Scene s, int verb) {
    Analysis a = s.a;
    int t = verb - 1;
    while (t > 0 && (a.tagged(t, "RB") || a.labelled(t, "aux"))) {
      t--;
    }
    return t >= s.sentenceStart(verb) && (a.isNoun(t) || a.tag(t).equals("PRP")) ? t : -1;
  }

  /// *The council issued a statement calling …*: who issued the document, if the sentence says so;
  /// the document itself is a link of the chain.
  private static int issuer(Scene s, int verb, int subject) {
    Analysis a = s.a;
    if (!a.label(verb).equals("acl")) {
      return subject;
    }
    if (!Unnamed.isDocument(s, subject)) {
      // *sent a message to the union saying …*
      int sent = s.syntax.preposition(subject).equals("to") ? a.head(subject) : -1;
      int paper = sent >= 0 && a.isVerb(sent) ? a.child(sent, "obj") : sent;
      return paper >= 0 && a.isNoun(paper) && Unnamed.isDocument(s, paper)
          ? issuer(s, verb, paper)
          : subject;
    }
    if (a.isProperNoun(subject)) {
      return subject;
    }
    int owner = s.syntax.possessor(subject);
    for (String preposition : new String[] {"by", "from", "of"}) {
      owner = owner >= 0 ? owner : s.syntax.oblique(subject, preposition);
    }
    int up = a.head(subject);
    if (owner < 0 && up >= 0 && a.isVerb(up) && a.label(subject).equals("obj") && !s.passive(up)) {
      owner = s.syntax.subject(up);
    }
    return Sources.canSpeak(s, owner) ? owner : subject;
  }

  /// *…, adding that …*: the subject of the nearest verb above that has one.
  private static int aboveSubject(Scene s, int verb) {
    Analysis a = s.a;
    for (int up = a.head(verb), steps = 0; up >= 0 && steps < 8; up = a.head(up), steps++) {
      if (a.isVerb(up) && up < verb) {
        int subject = s.syntax.subject(up);
        if (subject >= 0) {
          return subject;
        }
      }
    }
    return -1;
  }

  /// *Tolan, on her first day in office, said …*: the noun phrase that opens the sentence, parted
  /// from its verb by commas.
  private static int parted(Scene s, int verb) {
    Analysis a = s.a;
    int start = s.sentenceStart(verb);
    boolean finite =
        a.tag(verb).equals("VBD") || a.tag(verb).equals("VBZ") || a.tag(verb).equals("VBP");
    int before = verb - 1;
    while (before > start && a.tagged(before, "RB")) {
      before--;
    }
    if (!finite || before <= start || !a.word(before).equals(",")) {
      return -1;
    }
    int head = nounAfter(a, start - 1, verb);
    return head >= 0 && head + 1 < verb && a.word(head + 1).equals(",") ? head : -1;
  }

  /// ***Addressing thousands** in Lesk, Ruzic said*: the participle as the subject's adjective.
  private static boolean opensWithParticiple(Scene s, int subject) {
    int first = s.a.leftmost(subject);
    return first < subject && first == s.sentenceStart(subject) && s.a.tag(first).equals("VBG");
  }

  /// *Addressing the council, **Tolan** said*: a parser takes the participle for the subject.
  private static int afterComma(Analysis a, int from, int verb) {
    int comma = verb - 1;
    while (comma > from && !a.word(comma).equals(",")) {
      comma--;
    }
    return comma > from ? nounAfter(a, comma, verb) : -1;
  }

  /// The head of the noun phrase that begins right after a token, read off the words alone.
  private static int nounAfter(Analysis a, int token, int end) {
    int t = token + 1;
    while (t < end
        && (a.tag(t).equals("DT")
            || a.tagged(t, "JJ")
            || a.tagged(t, "PRP$")
            || a.tag(t).equals("CD"))) {
      t++;
    }
    if (t >= end || !(a.isNoun(t) || a.tag(t).equals("PRP"))) {
      return t > token + 1 && t - 1 < end ? t - 1 : -1;
    }
    while (t + 1 < end && a.isNoun(t) && a.isNoun(t + 1)) {
      t++;
    }
    return t;
  }

  /// Whether the verb opens its clause right after a quotation or a comma, so that its subject
  /// follows.
  private static boolean inverted(Scene s, int verb) {
    Analysis a = s.a;
    int before = verb - 1;
    if (before < s.sentenceStart(verb)) {
      return verb == 0 || a.tag(verb).equals("VBD") || a.tag(verb).equals("VBZ");
    }
    boolean finite =
        a.tag(verb).equals("VBD") || a.tag(verb).equals("VBZ") || a.tag(verb).equals("VBP");
    return finite && (isMark(a, before) || isStop(a, before)) && a.child(verb, "ccomp") < verb;
  }
}
