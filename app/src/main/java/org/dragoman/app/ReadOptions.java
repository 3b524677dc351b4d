// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.model.PartialDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options of every command that reads.
final class ReadOptions {
  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Dates.class,
      description = "publication date of articles that have none: 2020, 2020-05 or 2020-05-01")
  private Optional<PartialDate> published = Optional.empty();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "outlet of articles that have none")
  private Optional<String> outlet = Optional.empty();

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "folder of lexicon files that go over those of the program")
  private Optional<Path> lexicon = Optional.empty();

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = {
        "actor or agent dictionary of TABARI or PETRARCH, or a file of our own format,",
        "that goes before what the lexicon says of its names; may be given several times"
      })
  private List<Path> actors = new ArrayList<>();

  @Option(
      names = "--country-bias",
      paramLabel = "ABC",
      description =
          "country (ISO 3166-1 alpha-3) that doubtful place names are looked for in first")
  private Optional<String> countryBias = Optional.empty();

  Optional<PartialDate> published() {
    return published;
  }

  Optional<String> outlet() {
    return outlet;
  }

  Optional<Path> lexicon() {
    return lexicon;
  }

  List<Path> actors() {
    return actors;
  }

  Optional<String> countryBias() {
    return countryBias;
  }

  /// A date as far as it is known.
  static final class Dates implements ITypeConverter<PartialDate> {
    @Override
    public PartialDate convert(String value) {
      return PartialDate.parse(value)
          .orElseThrow(() ->
              new TypeConversionException(
                  "`" + value + "` is no date; write 2020, 2020-05 or 2020-05-01"));
    }
  }
}
