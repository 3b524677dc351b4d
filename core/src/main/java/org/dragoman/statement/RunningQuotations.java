// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.Cue;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Quotations that go on: the second half of one that its cue parts, the next paragraph of a long
/// one, the next sentence of the same speaker.
final class RunningQuotations {
  private final Scene s;
  private final Analysis a;

  RunningQuotations(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  /// Gives the quotations that no cue claimed to the statement they go on with. Id
  /// `statement.quote-continued`.
  void follow(List<Quotations.Quoted> quotations) {
    @Nullable Draft[] holders = holders(quotations);
    @Nullable Draft[] owner = new Draft[quotations.size()];
    for (int i = 0; i < owner.length; i++) {
      Quotations.Quoted q = quotations.get(i);
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

  private @Nullable Draft ownerOf(Quotations.Quoted q, @Nullable Draft[] holders) {
    @Nullable Draft best = null;
    for (int t = q.first(); t <= q.last(); t++) {
      Draft d = holders[t];
      if (d != null && (best == null || d.quoted)) {
        best = d;
      }
    }
    if (best != null && !best.quoted && q.words() >= QuotationStatements.SPEECH_WORDS) {
      best.with(q.quotation().whole());
      best.quoted = true;
    }
    return best;
  }

  /// For each token the draft whose content holds it; of several, one with a quotation.
  private @Nullable Draft[] holders(List<Quotations.Quoted> quotations) {
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

  private boolean goesOn(Quotations.Quoted before, Quotations.Quoted q, Draft owner) {
    if (before.quotation().continued()) {
      return true;
    }
    if (q.words() < QuotationStatements.SPEECH_WORDS) {
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
  private boolean clauseEnds(Quotations.Quoted q, Draft owner) {
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
