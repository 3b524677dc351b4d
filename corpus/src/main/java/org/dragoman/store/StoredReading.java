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
}
