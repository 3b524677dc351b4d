// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

/// How an input is read.
public record InputSettings(Defaults defaults, FieldMap fields, Bounds bounds) {
  /// With these defaults and nothing else said.
  public static InputSettings of(Defaults defaults) {
    return new InputSettings(defaults, FieldMap.STANDARD, Bounds.STANDARD);
  }

  public InputSettings withFields(FieldMap other) {
    return new InputSettings(defaults, other, bounds);
  }

  public InputSettings withBounds(Bounds other) {
    return new InputSettings(defaults, fields, other);
  }
}
