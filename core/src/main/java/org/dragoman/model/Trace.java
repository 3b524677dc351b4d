// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

/// Listens to the rules of a reading; `explain` prints what it hears, production hears nothing.
public interface Trace {
  /// Whether anybody listens; rules ask before they make words for it.
  boolean on();

  /// A rule was tried.
  ///
  /// @param rule id that can be found by searching the source or the lexicon for it
  /// @param at the words it was tried on
  void tried(String rule, Span at, Verdict verdict);

  /// Tells that a rule fired, if anybody listens.
  default void fired(String rule, Span at, String made) {
    if (on()) {
      tried(rule, at, new Verdict.Fired(made));
    }
  }

  /// Tells that a rule did not fire, if anybody listens.
  default void refused(String rule, Span at, String reason) {
    if (on()) {
      tried(rule, at, new Verdict.Refused(reason));
    }
  }

  /// Nobody listens.
  static Trace none() {
    return Silent.SILENT;
  }

  /// The trace of production.
  enum Silent implements Trace {
    SILENT;

    @Override
    public boolean on() {
      return false;
    }

    @Override
    public void tried(String rule, Span at, Verdict verdict) {}
  }
}
