// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Optional;
import java.util.Set;
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
      int head = v == next ? met.map(m -> CueSubjects.nounAfter(a, m.last(), end)).orElse(-1) : -1;
      if (v > next) {
        head = CueSubjects.nounAfter(a, next - 1, v);
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
    int subject = CueSubjects.of(s, verb, met.last());
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

  static boolean marksBetween(Analysis a, int from, int to) {
    for (int t = from; t <= to; t++) {
      if (isMark(a, t)) {
        return true;
      }
    }
    return false;
  }
}
