// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.model.PartialDate;

/// The date that others are counted from, as far as it is known.
///
/// @param day its first day
/// @param precision `DAY`, `MONTH` or `YEAR`, or another unit of the text's own dates
record Anchor(LocalDate day, Unit precision) {
  static Optional<Anchor> of(Optional<PartialDate> published) {
    return published.map(date ->
        switch (date.precision()) {
          case "year" -> new Anchor(LocalDate.parse(date.iso() + "-01-01"), Unit.YEAR);
          case "month" -> new Anchor(LocalDate.parse(date.iso() + "-01"), Unit.MONTH);
          default -> new Anchor(date.day().orElseThrow(), Unit.DAY);
        });
  }

  /// Whether something of this unit can be counted from it: no week from a year.
  boolean knows(Unit unit) {
    return precision.compareTo(unit) <= 0;
  }
}
