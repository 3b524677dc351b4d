// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

/// Ways to put sinks together.
public final class Sinks {
  private Sinks() {}

  /// The same sink, to which nothing counts as unchanged: all is read again.
  public static Sink rereading(Sink sink) {
    return new Sink() {
      @Override
      public void accept(Result result) {
        sink.accept(result);
      }

      @Override
      public void finish(RunReport report) {
        sink.finish(report);
      }
    };
  }

  /// Gives each result to the one and then to the other. Nothing counts as unchanged: what one
  /// holds the other may lack.
  public static Sink both(Sink first, Sink second) {
    return new Sink() {
      @Override
      public void accept(Result result) {
        first.accept(result);
        second.accept(result);
      }

      @Override
      public void finish(RunReport report) {
        first.finish(report);
        second.finish(report);
      }
    };
  }
}
