// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.time.Instant;
import org.dragoman.model.Registry;

/// One run of `read` as the store keeps it.
///
/// @param id when it began and with which fingerprint
/// @param registry hash of the registry it began with
public record Run(String id, Instant started, String program, String fingerprint, String registry) {
  private static final int FINGERPRINT_DIGITS = 8;

  /// A run that knows nobody.
  public static Run start(Instant started, String program, String fingerprint) {
    return start(started, program, fingerprint, Registry.EMPTY);
  }

  public static Run start(Instant started, String program, String fingerprint, Registry registry) {
    int digits = Math.min(FINGERPRINT_DIGITS, fingerprint.length());
    String id = started + "-" + fingerprint.substring(0, digits);
    return new Run(id, started, program, fingerprint, registry.fingerprint());
  }

  /// What the run had done when it ended.
  public record Counts(
      long articles, long read, long unchanged, long skipped, long failed, long tokens) {}
}
