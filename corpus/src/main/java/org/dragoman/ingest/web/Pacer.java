// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Waits between two requests to one host. Requests are made one after another, so no host ever has
/// two of ours at once.
final class Pacer {
  /// How time passes: a test need not wait.
  interface Pauses {
    void sleep(Duration pause) throws InterruptedException;
  }

  private final Map<String, Long> last = new HashMap<>();
  private final LongSupplier nanos;
  private final Pauses pauses;

  Pacer() {
    this(System::nanoTime, Pacer::sleep);
  }

  @SuppressForbidden("a host asks for time to pass; there is nothing else to wait for")
  private static void sleep(Duration pause) throws InterruptedException {
    Thread.sleep(pause);
  }

  Pacer(LongSupplier nanos, Pauses pauses) {
    this.nanos = nanos;
    this.pauses = pauses;
  }

  /// Returns when the host may be asked again.
  void await(String host, Duration pause) throws InterruptedException {
    Long before = last.get(host);
    if (before != null) {
      long left = pause.toNanos() - (nanos.getAsLong() - before);
      if (left > 0) {
        pauses.sleep(Duration.ofNanos(left));
      }
    }
    last.put(host, nanos.getAsLong());
  }
}
