// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dragoman.model.Article;

/// Our reading and the library's pipeline, one after the other on the same articles.
final class Turns {
  /// How often each number of threads has its turn.
  static final int SCALING = 3;

  private final Whole whole;
  private final Optional<LibraryPipeline> library;
  private final int libraryArticles;
  private final List<Speed> ours = new ArrayList<>();
  private final List<Speed> libraries = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();

  /// Tokens per second: of the thread's processor time, of the whole process's, of the clock.
  record Speed(double core, double process, double wall, int tokens) {}

  Turns(Whole whole, Optional<LibraryPipeline> library, int libraryArticles) {
    this.whole = whole;
    this.library = library;
    this.libraryArticles = libraryArticles;
  }

  void round(List<Article> articles) {
    Speed own = speed(whole::tokens, articles);
    ours.add(own);
    if (library.isPresent()) {
      List<Article> few = articles.subList(0, Math.min(libraryArticles, articles.size()));
      Speed other = speed(library.get()::tokens, few);
      libraries.add(other);
      ratios.add(own.core() / other.core());
    }
  }

  private static Speed speed(ToIntFunction<Article> reading, List<Article> articles) {
    long wall = System.nanoTime();
    long process = Clock.processNanos();
    long cpu = Clock.cpuNanos();
    int tokens = 0;
    for (Article article : articles) {
      tokens += reading.applyAsInt(article);
    }
    double perNano = tokens * 1e9;
    return new Speed(
        perNano / (Clock.cpuNanos() - cpu),
        perNano / (Clock.processNanos() - process),
        perNano / (System.nanoTime() - wall),
        tokens);
  }

  List<Speed> ours() {
    return ours;
  }

  List<Speed> libraries() {
    return libraries;
  }

  double ratio() {
    return Clock.median(ratios.stream().mapToDouble(d -> d).toArray());
  }
}
