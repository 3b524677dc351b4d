// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.Optional;
import org.dragoman.model.PartialDate;
import org.dragoman.store.Filter;
import picocli.CommandLine.Option;

/// Options that narrow a list.
final class FilterOptions {
  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "part of a name, or a whole registry key or actor code")
  private Optional<String> actor = Optional.empty();

  @Option(names = "--country", paramLabel = "ABC", description = "ISO 3166-1 alpha-3")
  private Optional<String> country = Optional.empty();

  @Option(
      names = "--type",
      description =
          "PLOVER type or mode, or the beginning of a CAMEO code; act of a statement; kind of an actor or place")
  private Optional<String> type = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = ReadOptions.Dates.class,
      description = "published on or after")
  private Optional<PartialDate> since = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = ReadOptions.Dates.class,
      description = "published on or before")
  private Optional<PartialDate> until = Optional.empty();

  @Option(names = "--outlet", paramLabel = "NAME", description = "part of the outlet's name")
  private Optional<String> outlet = Optional.empty();

  @Option(
      names = "--holder",
      paramLabel = "NAME",
      description = "on whose word: part of a name, or `author` for the article's author")
  private Optional<String> holder = Optional.empty();

  /// The filter, without a limit.
  Filter filter() {
    return filter(Optional.empty());
  }

  Filter filter(Optional<Integer> limit) {
    if (limit.isPresent() && limit.get() < 0) {
      throw new UsageException("--limit: must not be negative");
    }
    return new Filter(actor, country, type, since, until, outlet, holder, limit);
  }
}
