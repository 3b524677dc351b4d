// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a listing one by one.
public interface RowConsumer {
  /// The names of the columns; called once, first.
  void columns(List<String> names);

  /// One row: strings, numbers, booleans, lists of strings, nulls.
  void row(List<@Nullable Object> cells);
}
