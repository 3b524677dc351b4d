// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time expression with its TIMEX3 type and value and, where it names one, its interval.
///
/// @param value TIMEX3 value: `2017-11-17`, `P3D`, `PRESENT_REF` …, or null when nothing fixes it
/// @param start first day, ISO 8601, or null
public record TimeExpression(
    String id,
    List<Span> spans,
    Type type,
    @Nullable String value,
    @Nullable String start,
    @Nullable String end,
    @Nullable String precision) {
  public TimeExpression {
    spans = List.copyOf(spans);
  }

  /// TIMEX3's types.
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
