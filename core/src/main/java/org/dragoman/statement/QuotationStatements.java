// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// Attributes what stands between quotation marks to the clause or the name beside it. Works on the
/// surface first, since long quotations confuse a parser.
final class QuotationStatements {
  /// How far after a quotation its cue may stand, in tokens.
  private static final int REACH = 40;

  /// A quotation of fewer words and without a cue is a scare quote, a title or a nickname.
  static final int SPEECH_WORDS = 4;

  private final Scene s;
  private final Analysis a;
  private final QuotationNames names;

  QuotationStatements(Scene scene) {
    this.s = scene;
    this.a = scene.a;
    this.names = new QuotationNames(scene);
  }

  /// Attributes each quotation that has a cue of its own beside it.
  void find(List<Quotations.Quoted> quotations) {
    for (Quotations.Quoted q : quotations) {
      Optional<Draft> made = cueAfter(q);
      if (made.isEmpty()) {
        made = cueBefore(q);
      }
      if (made.isEmpty()) {
        made = names.before(q);
      }
      if (made.isEmpty()) {
        made = names.after(q);
      }
      if (made.isEmpty()) {
        made = names.afterNoun(q);
      }
      made.ifPresent(d -> {
        d.with(q.quotation().whole());
        d.quoted = true;
        s.add(d);
      });
    }
  }

  /// "We have no evidence," he said. a quotation, then subject and cue, or cue and subject Id
  /// `statement.quote-then-cue`.
  private Optional<Draft> cueAfter(Quotations.Quoted q) {
    int next = q.last() + 1;
    while (next < a.size() && isLink(next)) {
      next++;
    }
    if (next >= a.size() || s.breaks(q.last(), next) || endsWithStop(q)) {
      return Optional.empty();
    }
    int end = Math.min(s.sentenceEnd(next), next + REACH);
    for (int v = next; v < end && !ReportingClause.isMark(a, v); v++) {
      Optional<ReportingClause> clause = ReportingClause.at(s, v);
      if (clause.isEmpty() || !clause.get().met().cue().takes("quote")) {
        continue;
      }
      ReportingClause c = clause.get();
      boolean adjacent = c.from() == next || (c.from() > next && onlyAdverbs(next, c.from()));
      boolean subjectThere = c.subject() >= next || a.tag(v).equals("VBG") || s.passive(v);
      if (adjacent && subjectThere && speech(q)) {
        return Optional.of(draft("statement.quote-then-cue", c));
      }
      s.refused(
          "statement.quote-then-cue", v, "the clause of the cue does not follow the quotation");
      break;
    }
    return speech(q) ? ReportingClause.onSurface(s, next).map(this::onSurface) : Optional.empty();
  }

  /// Whether the marks hold what somebody may have said, rather than a title or a nickname.
  private boolean speech(Quotations.Quoted q) {
    return q.words() >= SPEECH_WORDS
        || hasComma(q) && q.words() > 1
        || q.words() == 1 && q.quotation().inside().of(a.text()).matches(".*[!?,]")
        || q.quotation().inside().of(a.text()).endsWith(",");
  }

  /// The words of the source, where its noun phrase in the tree reaches into the quotation.
  private Draft onSurface(ReportingClause c) {
    Draft d = draft("statement.quote-then-cue", c);
    int first = c.subject() < c.verb() ? c.from() : c.met().last() + 1;
    Span phrase = s.syntax.nounPhraseWithConjuncts(c.subject());
    if (phrase.start() < a.start(first)
        || c.subject() < c.verb() && phrase.end() > a.start(c.verb())) {
      int last = c.subject() < c.verb() ? c.verb() - 1 : c.subject();
      d.sourceSpan = s.trimmed(first, last).orElse(null);
    }
    return d;
  }

  private Draft draft(String rule, ReportingClause c) {
    Draft d = new Draft(rule, c.met().cue(), "quote", c.verb(), c.met().tokens(), c.subject());
    d.addressee = Addressees.of(s, c.met(), "quote");
    return d;
  }

  private boolean onlyAdverbs(int from, int to) {
    for (int t = from; t < to; t++) {
      if (!a.tagged(t, "RB") && !a.tag(t).equals("CC") && !a.isPunctuation(t)) {
        return false;
      }
    }
    return to - from <= 4;
  }

  private boolean isLink(int token) {
    String w = a.word(token);
    return w.equals(",")
        || w.equals("-")
        || w.equals("--")
        || w.equals("\u2014")
        || w.equals("\u2013");
  }

  /// A full stop before the closing mark ends the sentence: what follows belongs to the next one.
  private boolean endsWithStop(Quotations.Quoted q) {
    String inside = q.quotation().inside().of(a.text());
    return inside.endsWith(".") && !inside.endsWith("..");
  }

  private boolean hasComma(Quotations.Quoted q) {
    String inside = q.quotation().inside().of(a.text());
    char lastChar = inside.charAt(inside.length() - 1);
    return ",?!\u2026".indexOf(lastChar) >= 0
        || (q.last() + 1 < a.size() && a.word(q.last() + 1).equals(","));
  }

  /// He said: "We have no evidence." a cue, then comma, colon or nothing, then the quotation Id
  /// `statement.cue-then-quote`.
  private Optional<Draft> cueBefore(Quotations.Quoted q) {
    int before = q.first() - 1;
    boolean linked = false;
    while (before >= 0 && (isLink(before) || a.word(before).equals(":"))) {
      linked = true;
      before--;
    }
    if (before < 0 || (!linked && q.words() < SPEECH_WORDS)) {
      return Optional.empty();
    }
    int start = s.sentenceStart(before);
    for (int v = before; v >= start && !ReportingClause.isMark(a, v); v--) {
      Optional<ReportingClause> clause = ReportingClause.at(s, v);
      if (clause.isEmpty() || !clause.get().met().cue().takes("quote")) {
        if (a.isVerb(v) && finite(v) && !linked) {
          break;
        }
        continue;
      }
      if (clause.get().to() == before || (linked && reaches(clause.get(), before))) {
        if (!linked && !opensSpeech(q) && clause.get().met().last() != before
            || clause.get().subject() < 0 && !s.passive(v)) {
          s.refused(
              "statement.cue-then-quote",
              v,
              "the quotation is part of a clause, or nobody says it");
          break;
        }
        Draft d = draft("statement.cue-then-quote", clause.get());
        if (!linked) {
          restOfSentence(q).ifPresent(d::with);
        }
        return Optional.of(d);
      }
      s.refused("statement.cue-then-quote", v, "more than the quotation follows the cue");
      break;
    }
    return Optional.empty();
  }

  /// A quotation that is a sentence: long enough and begun with a capital.
  private boolean opensSpeech(Quotations.Quoted q) {
    String inside = q.quotation().inside().of(a.text());
    return q.words() >= SPEECH_WORDS && Character.isUpperCase(inside.codePointAt(0));
  }

  /// What goes on after a quotation that is part of a clause: *said "no state can win" this war*.
  private Optional<Span> restOfSentence(Quotations.Quoted q) {
    int end = s.sentenceEnd(q.last());
    int next = q.last() + 1;
    boolean goesOn = next < end && !a.isPunctuation(next) && !endsWithStop(q) && !hasComma(q);
    return goesOn ? s.trimmed(next, end - 1) : Optional.empty();
  }

  /// Between the clause of the cue and the quotation stands at most an adjunct: *said on Tuesday,
  /// after the vote, "…"*.
  private boolean reaches(ReportingClause c, int before) {
    for (int t = c.to() + 1; t <= before; t++) {
      if (a.isVerb(t) && finite(t)) {
        return false;
      }
    }
    return before - c.to() <= 20 && c.to() <= before;
  }

  private boolean finite(int t) {
    return a.tag(t).equals("VBD") || a.tag(t).equals("VBZ") || a.tag(t).equals("VBP");
  }
}
