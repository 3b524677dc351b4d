// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--actors`, `--country-bias` and `gazetteer add` from the command line.
class UserActorsTest {
  private static final String TEXT =
      "Oskar Veld criticised the Karsova Liberation Front on Monday. The front rejected it.";

  @TempDir private Path folder;

  private Path dictionary(String... lines) throws IOException {
    return Files.write(folder.resolve("actors.txt"), List.of(lines));
  }

  private static String read(String published, Path actors) {
    Invocation read =
        Invocation.withInput(
            TEXT,
            "read",
            "-",
            "--format",
            "jsonl",
            "--published",
            published,
            "--actors",
            actors.toString());
    assertThat(read.code()).as(read.err()).isZero();
    return read.out();
  }

  @Test
  void theDateOfTheArticleDecidesTheCode() throws IOException {
    Path actors =
        dictionary(
            "OSKAR_VELD_",
            "\t[FRAGOV 910101-921231]",
            "\t[FRAELI >921231]",
            "KARSOVA_LIBERATION_FRONT_ [SYRREB]");
    assertThat(read("1992-05-01", actors)).contains("\"FRAGOV\"", "\"SYRREB\"");
    assertThat(read("1999-05-01", actors)).contains("\"FRAELI\"").doesNotContain("\"FRAGOV\"");
  }

  @Test
  void aBadDictionaryEndsTheRunWithItsLine() throws IOException {
    Path actors = dictionary("OSKAR_VELD_ [FRAGOV", "");
    Invocation explain = Invocation.of("explain", TEXT, "--actors", actors.toString());
    assertThat(explain.code()).isEqualTo(ExitCode.USAGE);
    assertThat(explain.err()).contains("actors.txt:1: ");
  }

  @Test
  void saysThatAFileOrCountryIsNone() {
    Invocation none = Invocation.of("explain", TEXT, "--actors", "nowhere.txt");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("--actors: there is no file nowhere.txt");
    Invocation bias = Invocation.of("explain", TEXT, "--country-bias", "Syria");
    assertThat(bias.code()).isEqualTo(ExitCode.USAGE);
    assertThat(bias.err()).contains("--country-bias", "alpha-3");
  }

  @Test
  void addsADumpToAFolderAndSaysWhatCameOfIt() throws IOException {
    Path dump = folder.resolve("SY.txt");
    String row =
        "900000001\tQarmashan\tQarmashan\t\t35.5\t36.9\tP\tPPL\tSY\t\t09\t\t\t\t1200\t\t300\t\t2020-01-01";
    Files.write(dump, List.of(row, "no place"));
    Path lexicon = folder.resolve("lexicon");
    Invocation add =
        Invocation.of("gazetteer", "add", dump.toString(), "--lexicon", lexicon.toString());
    assertThat(add.code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(add.out()).contains("1 places added: 1 city");
    assertThat(add.err()).contains("SY.txt:2: ");
    assertThat(lexicon.resolve("gazetteer/cities.tsv")).content().contains("Qarmashan");
  }
}
