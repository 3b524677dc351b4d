// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

/// Something that is counted.
///
/// @param layer statements, events, actors, places, times
/// @param name what is right or wrong
public record Measure(String layer, String name, Form form) {
  /// How a figure is made of counts.
  public enum Form {
    /// Right ones among all that were asked.
    SHARE,
    /// Harmonic mean of precision and recall.
    F1
  }

  static Measure share(String layer, String name) {
    return new Measure(layer, name, Form.SHARE);
  }

  static Measure f1(String layer, String name) {
    return new Measure(layer, name, Form.F1);
  }
}
