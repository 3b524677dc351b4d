// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.model.PartialDate;

/// A day of publication that a page names, where, in what words, and how much that is worth.
///
/// @param rank the higher the surer; see [PublicationDay]
/// @param universal whether it is written in universal time, so that it may be the day before or
///   after where the page was made
record DayEvidence(PartialDate date, String place, String words, int rank, boolean universal) {
  private static final int LONGEST = 80;

  Optional<LocalDate> day() {
    return date.day();
  }

  /// As it is shown: the place and the words.
  String shown() {
    String cut = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    return place + ": " + cut.replaceAll("\\s+", " ").strip();
  }
}
