// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import org.dragoman.model.Reading;

/// A reading and its line of JSON, on the way into the store or out of it.
public final class StoredReading {
  private StoredReading() {}

  /// Going in.
  public record In(Reading reading, String json) {}

  /// Coming out: the line, and the text its offsets count in.
  public record Out(String article, String json, String text) {}

  /// Coming out with all that stands beside it.
  ///
  /// @param edition SHA-256 of the text, as it was when it was stored
  /// @param run the run that stored it
  /// @param newest whether the projected tables describe it
  public record Whole(
      String article,
      String edition,
      String fingerprint,
      String run,
      boolean newest,
      String json,
      String text) {}
}
