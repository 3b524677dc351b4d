// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import org.dragoman.lexicon.Signature;
import org.dragoman.model.Span;
import org.dragoman.model.Status;
import org.jspecify.annotations.Nullable;

/// How a thing looks from its place in the sentence: the value all operators above it leave it.
///
/// @param value as the innermost source gives it
/// @param author as far as the author vouches
/// @param reported whether somebody else than the author speaks here
/// @param trigger the words that last lowered or turned the value
record Outlook(
    double value,
    double author,
    boolean reported,
    boolean hypothetical,
    Status.Tense tense,
    @Nullable Span trigger) {

  /// How much of the way back to certainty a companion of a doubtful thing goes.
  private static final double BESIDE = 0.3;

  /// What a denial leaves certain is no doubt.
  private static final double CERTAIN_ENOUGH = 2.5;

  /// Below what counts as certain.
  private static final double STILL_OPEN = 2.4;

  /// What an author asserts outright.
  static final Outlook FACT =
      new Outlook(Scale.CERTAIN, Scale.CERTAIN, false, false, Status.Tense.NONE, null);

  /// The same under one more operator (*not*, *may*, *if*).
  Outlook times(double operator, Span at) {
    return operator >= Scale.CERTAIN
        ? this
        : new Outlook(
            Scale.product(value, operator),
            Scale.product(author, operator),
            reported,
            hypothetical,
            tense,
            at);
  }

  /// What an embedding word of this outlook makes of its complement.
  Outlook embedded(Signature by, Span at) {
    double inner = Scale.embed(value, by.positive(), by.negated());
    boolean vouched = by.authorVouches() && !reported;
    double own = vouched ? Scale.embed(author, by.positive(), by.negated()) : 0;
    boolean changed = inner < value || inner < 0 || !by.authorVouches();
    return new Outlook(inner, own, !vouched, hypothetical, tense, changed ? at : trigger);
  }

  /// Somebody else says so: the value stays, the author vouches no longer.
  Outlook reportedBy(@Nullable Span at) {
    return new Outlook(value, 0, true, hypothetical, tense, trigger == null ? at : trigger);
  }

  /// The author says so himself.
  Outlook vouched() {
    return new Outlook(value, value, false, hypothetical, tense, trigger);
  }

  /// A thing told beside the clause, which its operators do not reach (*the army, which fled, may
  /// …*).
  Outlook independent() {
    return new Outlook(
        Scale.CERTAIN, reported ? 0 : Scale.CERTAIN, reported, false, Status.Tense.NONE, null);
  }

  /// Little more certain than this, whatever its sign: what stands beside a doubtful thing or takes
  /// part in it is touched by the doubt, though less than the thing itself (*may hold the talks in
  /// Karsova*).
  Outlook capped(Outlook by) {
    double doubt = Math.abs(by.value);
    double size = Math.max(doubt, Math.min(STILL_OPEN, doubt + BESIDE * (Scale.CERTAIN - doubt)));
    if (doubt >= CERTAIN_ENOUGH || size >= Math.abs(value)) {
      return this;
    }
    double ratio = Math.min(size, Math.abs(author));
    return new Outlook(
        Math.signum(value) * size,
        Math.signum(author) * ratio,
        reported,
        hypothetical || by.hypothetical,
        tense,
        by.trigger);
  }

  Outlook in(Status.Tense other) {
    return other == tense
        ? this
        : new Outlook(value, author, reported, hypothetical, other, trigger);
  }

  Outlook supposed() {
    return hypothetical ? this : new Outlook(value, author, reported, true, tense, trigger);
  }

  Status status() {
    return Status.of(value, tense, hypothetical, trigger);
  }
}
