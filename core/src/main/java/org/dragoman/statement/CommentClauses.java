// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Optional;
import org.dragoman.model.Act;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.text.Analysis;

/// Attributions whose cue stands in a clause that only comments: after *as*, or between a relative
/// word and its verb.
final class CommentClauses {
  private final Scene s;
  private final Analysis a;

  CommentClauses(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  Optional<Draft> of(Met met, int source) {
    boolean says =
        met.cue().kind() == Statement.Kind.COMMUNICATION
            && met.cue().takes("that")
            && met.cue().takes("quote");
    if (!says
        || source < 0
        || source > met.head()
        || s.passive(met.head())
        || Plausibility.against(s, met, "that", source, -1).isPresent()) {
      return Optional.empty();
    }
    int first = a.tokenAt(s.syntax.nounPhraseWithConjuncts(source).start());
    int before = first - 1;
    if (before < s.sentenceStart(met.head())) {
      return Optional.empty();
    }
    return a.word(before).equalsIgnoreCase("as")
        ? as(met, source, before)
        : extracted(met, source, before);
  }

  /// Had he ordered the raid? Tolan asked. a sentence that is only the cue's clause, after a
  /// question Id `statement.question-then-cue`.
  Optional<Draft> question(Met met, int source) {
    int v = met.head();
    int start = s.sentenceStart(v);
    boolean asks = met.cue().act() == Act.ASK && met.cue().takes("quote") && source >= start;
    if (!asks || start == 0 || s.breaks(start - 1, start) || !a.word(start - 1).equals("?")) {
      return Optional.empty();
    }
    Optional<ReportingClause> clause = ReportingClause.at(s, v);
    boolean whole =
        clause.filter(c -> c.from() == start && c.to() >= s.sentenceEnd(v) - 2).isPresent();
    return whole
        ? s.trimmed(s.sentenceStart(start - 1), start - 1)
            .map(span ->
                new Draft(
                        "statement.question-then-cue", met.cue(), "quote", v, met.tokens(), source)
                    .with(span))
        : Optional.empty();
  }

  /// As Veld noted, the border is shut. the comment, a comma, the clause; or the clause, a comma,
  /// the comment Id `statement.as-clause`.
  private Optional<Draft> as(Met met, int source, int as) {
    int start = s.sentenceStart(as);
    int end = s.sentenceEnd(as);
    int comma = met.last() + 1;
    if (a.child(met.head(), "obj") > met.head()) {
      return Optional.empty();
    }
    while (comma < end && !ReportingClause.isStop(a, comma)) {
      comma++;
    }
    boolean opens = as == start || a.tag(as - 1).equals("CC");
    Optional<Span> content =
        opens && comma < end && a.word(comma).equals(",")
            ? s.trimmed(comma + 1, end - 1)
            : as - 2 > start && a.word(as - 1).equals(",")
                ? s.trimmed(start, as - 2)
                : Optional.empty();
    return content.map(span ->
        new Draft("statement.as-clause", met.cue(), "that", met.head(), met.tokens(), source)
            .with(span));
  }

  /// a plan which Veld said was dead. the relative word and its clause, the comment between them Id
  /// `statement.extracted`.
  private Optional<Draft> extracted(Met met, int source, int wh) {
    int next = met.last() + 1;
    int end = s.sentenceEnd(wh);
    boolean finite = next < end && (ReportingClause.isFinite(a, next) || a.tag(next).equals("MD"));
    if (!a.tag(wh).startsWith("W") || !finite) {
      return Optional.empty();
    }
    int last = next;
    while (last + 1 < end && !ReportingClause.isStop(a, last + 1)) {
      last++;
    }
    int to = last;
    return s.trimmed(next, to)
        .map(rest ->
            new Draft("statement.extracted", met.cue(), "that", met.head(), met.tokens(), source)
                .with(a.span(wh))
                .with(rest));
  }
}
