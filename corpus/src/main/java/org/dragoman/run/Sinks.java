// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Article;
import org.dragoman.store.Edition;
import org.dragoman.store.Standing;

/// Ways to put sinks together.
public final class Sinks {
  private Sinks() {}

  /// The same sink, for which all is read again that this run has not read itself.
  public static Sink rereading(Sink sink) {
    return new Leaving(sink, Set.of(Standing.DONE));
  }

  /// The same sink, for which what is stale is read again.
  public static Sink refreshing(Sink sink) {
    return new Leaving(sink, Set.of(Standing.DONE, Standing.UNCHANGED));
  }

  /// Leaves as it is only what stands so.
  private record Leaving(Sink sink, Set<Standing> left) implements Sink {
    @Override
    public void accept(Result result) {
      sink.accept(result);
    }

    @Override
    public Map<Edition, Standing> standing(Map<Edition, Article> articles) {
      Map<Edition, Standing> standing = new HashMap<>(sink.standing(articles));
      standing.values().retainAll(left);
      return standing;
    }

    @Override
    public void finish(RunReport report) {
      sink.finish(report);
    }
  }

  /// Gives each result to the one and then to the other. All is read: what one holds the other may
  /// lack.
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
