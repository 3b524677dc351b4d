// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.Optional;
import org.dragoman.model.PartialDate;

/// Which rows of a listing are wanted; what is empty does not narrow.
///
/// @param actor part of a name, or a whole registry key or actor code
/// @param country ISO 3166-1 alpha-3
/// @param type a PLOVER type or mode or the beginning of a CAMEO code; an act or kind of statement;
///   a kind of actor or place
/// @param since earliest publication date
/// @param until latest publication date; `2020` holds all of that year
/// @param outlet part of the outlet's name
/// @param holder part of the name of whoever vouches; `author` for the article's author
/// @param limit most rows
public record Filter(
    Optional<String> actor,
    Optional<String> country,
    Optional<String> type,
    Optional<PartialDate> since,
    Optional<PartialDate> until,
    Optional<String> outlet,
    Optional<String> holder,
    Optional<Integer> limit) {
  /// What stands for the author in `holder`.
  public static final String AUTHOR = "author";

  /// Everything.
  public static final Filter ALL =
      new Filter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
