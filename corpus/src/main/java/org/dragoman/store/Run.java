// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.time.Instant;
import java.util.Map;

/// One run of `read`, as those who store its results know it.
///
/// @param id when it began and with which fingerprint
/// @param before what it had done before it was broken off and taken up again
public record Run(String id, String fingerprint, Work before) {
  private static final int FINGERPRINT_DIGITS = 8;

  /// A run that begins now, of which no record is kept.
  public static Run of(Instant started, String fingerprint) {
    int digits = Math.min(FINGERPRINT_DIGITS, fingerprint.length());
    return new Run(started + "-" + fingerprint.substring(0, digits), fingerprint, Work.NONE);
  }

  /// What is done and stored.
  ///
  /// @param seconds it took, by the clock
  public record Work(long read, long skipped, long failed, long tokens, double seconds) {
    /// Nothing yet.
    public static final Work NONE = new Work(0, 0, 0, 0, 0);
  }

  /// A batch's part of the record, kept with the batch: a run that is killed has its counts too.
  ///
  /// @param at the time of storing
  /// @param work of this run since it began or was taken up again
  /// @param decided how often each pass, rule and note came up in the batch, by kind and name
  public record Step(Instant at, Work work, Map<String, Map<String, Long>> decided) {}

  /// How a run ended, over all that came out of its input.
  ///
  /// @param read articles it read, also before it was broken off
  /// @param stale editions left as another program or lexicon read them
  public record End(
      Instant at,
      boolean interrupted,
      long articles,
      long read,
      long unchanged,
      long stale,
      long skipped,
      long failed,
      Work work) {}
}
