// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What [Throughput] is told on the command line.
///
/// @param articles how many are read in a round
/// @param rounds how often ours and the library take turns
/// @param library how many articles the library gets in a round; none with 0
/// @param threads which numbers of threads are compared; none if empty
/// @param passes how often the articles come in the comparison of threads
record Options(
    List<String> files,
    int articles,
    int rounds,
    int library,
    List<Integer> threads,
    int passes,
    Path kept,
    boolean markdown) {

  static Options of(String[] arguments) {
    List<String> files = new ArrayList<>();
    int articles = 100;
    int rounds = 5;
    int library = 4;
    List<Integer> threads = List.of();
    int passes = 1;
    Path kept = Path.of("target", "bench-models");
    boolean markdown = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--articles" -> articles = Integer.parseInt(arguments[++i]);
        case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
        case "--library" -> library = Integer.parseInt(arguments[++i]);
        case "--threads" ->
            threads = Stream.of(arguments[++i].split(",")).map(Integer::valueOf).toList();
        case "--passes" -> passes = Integer.parseInt(arguments[++i]);
        case "--models" -> kept = Path.of(arguments[++i]);
        case "--markdown" -> markdown = true;
        default -> files.add(arguments[i]);
      }
    }
    return new Options(files, articles, rounds, library, threads, passes, kept, markdown);
  }
}
