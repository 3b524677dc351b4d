// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.time.Instant;

/// One run of `read` as the store keeps it.
///
/// @param id when it began and with which fingerprint
public record Run(String id, Instant started, String program, String fingerprint) {
  private static final int FINGERPRINT_DIGITS = 8;

  public static Run start(Instant started, String program, String fingerprint) {
    int digits = Math.min(FINGERPRINT_DIGITS, fingerprint.length());
    return new Run(started + "-" + fingerprint.substring(0, digits), started, program, fingerprint);
  }

  /// What the run had done when it ended.
  public record Counts(
      long articles, long read, long unchanged, long skipped, long failed, long tokens) {}
}
