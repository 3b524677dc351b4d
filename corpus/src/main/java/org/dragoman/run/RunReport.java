// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.List;
import java.util.SequencedMap;

/// What a run did, counted.
///
/// @param articles how many things came out of the input, whatever became of them
/// @param read articles that were read in this run
/// @param earlier articles that this run had read before it was broken off and taken up again
/// @param unchanged editions that were there already, read with the same program and settings
/// @param stale editions that were there already, read with another program, lexicon or settings,
///   and left so
/// @param unknownSpeakers statements of communication whose speaker could not be told
/// @param speakers statements by speaker, most first
/// @param rules how often each rule decided
/// @param passes how often each pass decided which place, time or actor is meant, or could not
///   ([org.dragoman.model.Passes])
/// @param nanos how long it took
public record RunReport(
    long articles,
    long read,
    long earlier,
    long unchanged,
    long stale,
    long skipped,
    long failed,
    long statements,
    long events,
    long actors,
    long tokens,
    long unknownSpeakers,
    SequencedMap<String, Long> speakers,
    SequencedMap<String, Long> eventTypes,
    SequencedMap<String, Long> notes,
    SequencedMap<String, Long> rules,
    SequencedMap<String, Long> passes,
    SequencedMap<String, Long> skips,
    SequencedMap<String, Long> faults,
    List<Problem> problems,
    boolean interrupted,
    long nanos) {

  /// One thing that was not read, and why.
  public record Problem(String origin, String what) {}

  public double tokensPerSecond() {
    return nanos == 0 ? 0 : tokens * 1e9 / nanos;
  }

  /// Whether there was something to read and nothing of it could be used.
  public boolean nothingReadable() {
    return failed > 0 && failed == articles;
  }
}
