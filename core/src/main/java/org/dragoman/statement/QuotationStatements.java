// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.Cue;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;
import org.dragoman.text.Quotation;
import org.jspecify.annotations.Nullable;

/// Attributes what stands between quotation marks to the clause or the name beside it. Works on the
/// surface first, since long quotations confuse a parser.
final class QuotationStatements {
  /// How far after a quotation its cue may stand, in tokens.
  private static final int REACH = 40;

  /// A quotation of fewer words and without a cue is a scare quote, a title or a nickname.
  static final int SPEECH_WORDS = 4;

  /// A quotation with its first and last token, marks included.
  record Quoted(Quotation quotation, int first, int last, int words) {}

  private final Scene s;
  private final Analysis a;

  QuotationStatements(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  /// The outer quotations of the text.
  static List<Quoted> outer(Analysis a) {
    List<Quoted> all = new ArrayList<>();
    for (Quotation q : a.quotations()) {
      if (q.depth() > 0) {
        continue;
      }
      int first = a.tokenAt(q.whole().start());
      int last = Math.max(first, a.tokenBefore(q.whole().end()));
      if (first >= a.size()) {
        continue;
      }
      int words = 0;
      for (int t = first; t <= last; t++) {
        words += a.isPunctuation(t) ? 0 : 1;
      }
      all.add(new Quoted(q, first, last, words));
    }
    return all;
  }

  /// Attributes each quotation that has a cue of its own beside it.
  void find(List<Quoted> quotations) {
    for (Quoted q : quotations) {
      Optional<Draft> made = cueAfter(q);
      if (made.isEmpty()) {
        made = cueBefore(q);
      }
      if (made.isEmpty()) {
        made = nameBefore(q);
      }
      if (made.isEmpty()) {
        made = nameAfter(q);
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
  private Optional<Draft> cueAfter(Quoted q) {
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
  private boolean speech(Quoted q) {
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
    d.addressee = Addressees.of(s, c.met());
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
  private boolean endsWithStop(Quoted q) {
    String inside = q.quotation().inside().of(a.text());
    return inside.endsWith(".") && !inside.endsWith("..");
  }

  private boolean hasComma(Quoted q) {
    String inside = q.quotation().inside().of(a.text());
    char lastChar = inside.charAt(inside.length() - 1);
    return ",?!\u2026".indexOf(lastChar) >= 0
        || (q.last() + 1 < a.size() && a.word(q.last() + 1).equals(","));
  }

  /// He said: "We have no evidence." a cue, then comma, colon or nothing, then the quotation Id
  /// `statement.cue-then-quote`.
  private Optional<Draft> cueBefore(Quoted q) {
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
  private boolean opensSpeech(Quoted q) {
    String inside = q.quotation().inside().of(a.text());
    return q.words() >= SPEECH_WORDS && Character.isUpperCase(inside.codePointAt(0));
  }

  /// What goes on after a quotation that is part of a clause: *said "no state can win" this war*.
  private Optional<Span> restOfSentence(Quoted q) {
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

  /// Mira Tolan: "We will sign." a name and a colon Id `statement.name-colon-quote`.
  private Optional<Draft> nameBefore(Quoted q) {
    int colon = q.first() - 1;
    if (colon < 1 || !a.word(colon).equals(":")) {
      return Optional.empty();
    }
    int start = colon;
    while (start > 0
        && a.sentenceOf(start - 1) == a.sentenceOf(colon)
        && !s.breaks(start - 1, start)) {
      start--;
    }
    int head = nominalHead(start, colon - 1);
    if (head < 0) {
      return Optional.empty();
    }
    Draft d = new Draft("statement.name-colon-quote", null, "quote", -1, List.of(colon), head);
    d.sourceSpan = s.trimmed(start, colon - 1).orElse(null);
    return Optional.of(d);
  }

  /// "We will sign." ― Mira Tolan the quotation, a dash and only the name Id
  /// `statement.quote-dash-name`.
  private Optional<Draft> nameAfter(Quoted q) {
    int dash = q.last() + 1;
    if (dash + 1 >= a.size() || q.words() < SPEECH_WORDS) {
      return Optional.empty();
    }
    String w = a.word(dash);
    if (!w.equals("\u2015")
        && !w.equals("\u2014")
        && !w.equals("--")
        && !w.equals("-")
        && !w.equals("\u2013")) {
      return Optional.empty();
    }
    int end = dash + 1;
    while (end + 1 < a.size()
        && !s.breaks(end, end + 1)
        && end - dash < 15
        && a.sentenceOf(end + 1) == a.sentenceOf(dash + 1)) {
      end++;
    }
    int head = nominalHead(dash + 1, end);
    if (head < 0) {
      return Optional.empty();
    }
    Draft d = new Draft("statement.quote-dash-name", null, "quote", -1, List.of(dash), head);
    d.sourceSpan = s.trimmed(dash + 1, end).orElse(null);
    return Optional.of(d);
  }

  /// The head of a stretch that is one noun phrase, or -1 if it has a verb or no actor.
  private int nominalHead(int first, int last) {
    int head = -1;
    for (int t = first; t <= last; t++) {
      if (a.isVerb(t)) {
        return -1;
      }
      boolean named = a.isProperNoun(t) || s.actor(t).isPresent();
      if (head < 0 && named) {
        head = t;
      }
    }
    while (head >= 0 && a.head(head) >= first && a.head(head) <= last && a.isNoun(a.head(head))) {
      head = a.head(head);
    }
    return last - first < 16 ? head : -1;
  }

  /// Gives the quotations that no cue claimed to the statement they go on with. Id
  /// `statement.quote-continued`.
  void follow(List<Quoted> quotations) {
    @Nullable Draft[] holders = holders(quotations);
    @Nullable Draft[] owner = new Draft[quotations.size()];
    for (int i = 0; i < owner.length; i++) {
      Quoted q = quotations.get(i);
      owner[i] = ownerOf(q, holders);
      Draft before = i > 0 ? owner[i - 1] : null;
      if (owner[i] == null && before != null && goesOn(quotations.get(i - 1), q, before)) {
        owner[i] = before;
        before.with(q.quotation().whole());
        s.trace.fired("statement.quote-continued", q.quotation().whole(), before.rule);
      }
    }
    // a running quotation whose cue comes with its last paragraph
    for (int i = owner.length - 2; i >= 0; i--) {
      Draft next = owner[i + 1];
      if (owner[i] == null && next != null && quotations.get(i).quotation().continued()) {
        owner[i] = next;
        next.with(quotations.get(i).quotation().whole());
        s.trace.fired(
            "statement.quote-continued", quotations.get(i).quotation().whole(), next.rule);
      }
    }
  }

  private @Nullable Draft ownerOf(Quoted q, @Nullable Draft[] holders) {
    @Nullable Draft best = null;
    for (int t = q.first(); t <= q.last(); t++) {
      Draft d = holders[t];
      if (d != null && (best == null || d.quoted)) {
        best = d;
      }
    }
    if (best != null && !best.quoted && q.words() >= SPEECH_WORDS) {
      best.with(q.quotation().whole());
      best.quoted = true;
    }
    return best;
  }

  /// For each token the draft whose content holds it; of several, one with a quotation.
  private @Nullable Draft[] holders(List<Quoted> quotations) {
    BitSet inQuotation = new BitSet();
    quotations.forEach(q -> inQuotation.set(q.first(), q.last() + 1));
    @Nullable Draft[] holders = new Draft[a.size()];
    for (Draft d : s.drafts) {
      if (d.anchor() >= 0 && inQuotation.get(d.anchor())) {
        continue;
      }
      for (Span c : d.content) {
        for (int t = a.tokenAt(c.start()); t < a.size() && a.start(t) < c.end(); t++) {
          if (holders[t] == null || d.quoted) {
            holders[t] = d;
          }
        }
      }
    }
    return holders;
  }

  private boolean goesOn(Quoted before, Quoted q, Draft owner) {
    if (before.quotation().continued()) {
      return true;
    }
    if (q.words() < SPEECH_WORDS) {
      return false;
    }
    int sentence = owner.head >= 0 ? a.sentenceOf(owner.head) : -1;
    boolean newSentence =
        q.first() == s.sentenceStart(q.first())
            || a.sentenceOf(q.first() - 1) != sentence
            || clauseEnds(q, owner);
    for (int t = before.last(); t < q.first(); t++) {
      boolean reporting = a.sentenceOf(t) == sentence;
      if (s.breaks(t, t + 1) || t > before.last() && !a.isPunctuation(t) && !reporting) {
        return false;
      }
    }
    return newSentence;
  }

  /// The second half of a parted quotation: nothing but a mark stands between it and the cue's
  /// clause.
  private boolean clauseEnds(Quoted q, Draft owner) {
    int before = q.first() - 1;
    while (before >= 0 && a.isPunctuation(before)) {
      before--;
    }
    int last = before;
    return clauseOf(owner).map(c -> c.to() >= last).orElse(false);
  }

  private Optional<ReportingClause> clauseOf(Draft d) {
    Cue entry = d.entry;
    if (entry == null || !a.isVerb(d.head)) {
      return Optional.empty();
    }
    boolean was = s.used.get(d.head);
    s.used.clear(d.head);
    Optional<ReportingClause> c = ReportingClause.at(s, d.head);
    s.used.set(d.head, was);
    return c;
  }
}
