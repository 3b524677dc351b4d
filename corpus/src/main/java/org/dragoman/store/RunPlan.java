// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How a run is about to be begun.
///
/// @param now the time of its beginning
/// @param program its version, as people call it
/// @param fingerprint of program, models, lexicons and settings, as its readings will have it
/// @param registry hash of whom it knows from earlier runs
/// @param details all else that is kept on record
public record RunPlan(
    Instant now, String program, String fingerprint, String registry, List<RunDetail> details) {
  private static final int DIGITS = 16;

  public RunPlan {
    details = List.copyOf(details);
  }

  /// Names the inputs: equal where the same paths were given.
  String inputs() {
    return hash(values(RunDetail.Kind.INPUT));
  }

  /// Names all that decides what the run makes; a run that was broken off goes on only if this is
  /// equal.
  String job() {
    List<String> all = new ArrayList<>(List.of(fingerprint, registry));
    all.addAll(values(RunDetail.Kind.INPUT));
    all.addAll(values(RunDetail.Kind.SETTING));
    return hash(all);
  }

  private List<String> values(RunDetail.Kind kind) {
    return details.stream()
        .filter(d -> d.kind() == kind)
        .map(d -> kind + "\t" + d.name() + "\t" + d.value())
        .toList();
  }

  private static String hash(List<String> values) {
    return Edition.sha256(String.join("\n", values)).substring(0, DIGITS);
  }
}
