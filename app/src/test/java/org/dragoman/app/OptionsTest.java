// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Each option's name and default: what a script relies on.
class OptionsTest {
  private static CommandLine command(String name) {
    return subcommand(Main.commandLine(System.in, () -> Invocation.NOW), name);
  }

  private static CommandLine subcommand(CommandLine root, String name) {
    CommandLine found = root.getSubcommands().get(name);
    assertThat(found).as(name).isNotNull();
    return found;
  }

  private static SortedSet<String> names(String command) {
    SortedSet<String> names = new TreeSet<>();
    command(command).getCommandSpec().options().forEach(o -> names.add(o.longestName()));
    return names;
  }

  private static Object value(String command, String option, String... arguments) {
    CommandLine root = Main.commandLine(System.in, () -> Invocation.NOW);
    List<String> call = new ArrayList<>(List.of(command));
    call.addAll(List.of(arguments));
    root.parseArgs(call.toArray(String[]::new));
    OptionSpec spec = subcommand(root, command).getCommandSpec().findOption(option);
    return spec.getValue();
  }

  @Test
  void everyCommandHasItsOptions() {
    assertThat(names("read"))
        .containsExactly(
            "--actors",
            "--contact",
            "--country-bias",
            "--feed",
            "--format",
            "--help",
            "--layers",
            "--lexicon",
            "--map",
            "--out",
            "--outlet",
            "--private-addresses",
            "--published",
            "--refresh",
            "--reread",
            "--store",
            "--threads",
            "--version");
    for (String list : new String[] {"statements", "events", "actors", "places"}) {
      assertThat(names(list))
          .containsExactly(
              "--actor",
              "--country",
              "--format",
              "--help",
              "--holder",
              "--limit",
              "--out",
              "--outlet",
              "--since",
              "--store",
              "--type",
              "--until",
              "--version");
    }
    assertThat(names("explain"))
        .containsExactly(
            "--actors",
            "--country-bias",
            "--help",
            "--lexicon",
            "--outlet",
            "--published",
            "--store",
            "--version");
    assertThat(names("score"))
        .containsExactly(
            "--actors",
            "--by",
            "--country-bias",
            "--errors",
            "--format",
            "--help",
            "--lexicon",
            "--out",
            "--outlet",
            "--published",
            "--readings",
            "--store",
            "--version");
    for (String list : new String[] {"runs", "errors"}) {
      assertThat(names(list))
          .containsExactly("--format", "--help", "--out", "--store", "--version");
    }
    assertThat(names("check")).containsExactly("--help", "--repair", "--store", "--version");
    assertThat(names("show")).containsExactly("--help", "--store", "--version");
    assertThat(names("export"))
        .containsExactly(
            "--actor",
            "--country",
            "--excel",
            "--force",
            "--format",
            "--help",
            "--holder",
            "--outlet",
            "--since",
            "--store",
            "--texts",
            "--type",
            "--until",
            "--version");
  }

  @Test
  void everyOptionHasItsDefault() {
    Set<String> others =
        Set.of(
            "--help",
            "--version",
            "--layers",
            "--actors",
            "--map",
            "--reread",
            "--refresh",
            "--feed",
            "--private-addresses");
    for (String option : names("read")) {
      if (!others.contains(option)) {
        assertThat(value("read", option, "x.txt")).as(option).isEqualTo(Optional.empty());
      }
    }
    assertThat(value("read", "--reread", "x.txt")).isEqualTo(false);
    assertThat(value("read", "--refresh", "x.txt")).isEqualTo(false);
    assertThat(value("read", "--feed", "x.txt")).isEqualTo(false);
    assertThat(value("read", "--private-addresses", "x.txt")).isEqualTo(false);
    assertThat((Iterable<?>) value("read", "--layers", "x.txt")).isEmpty();
    assertThat((Iterable<?>) value("read", "--actors", "x.txt")).isEmpty();
    assertThat((Map<?, ?>) value("read", "--map", "x.txt")).isEmpty();
    assertThat(value("read", "--map", "--map", "text=body,id=nr", "x.txt"))
        .isEqualTo(Map.of("text", "body", "id", "nr"));
    assertThat(StoreOption.DEFAULT).isEqualTo("dragoman.duckdb");
    assertThat(value("events", "--store")).hasToString("dragoman.duckdb");
    assertThat(value("events", "--format")).isEqualTo(RowsOutput.Format.TABLE);
    assertThat(value("runs", "--format")).isEqualTo(RowsOutput.Format.TABLE);
    assertThat(value("check", "--repair")).isEqualTo(false);
    assertThat(value("export", "--format", "dir")).isEqualTo(Optional.empty());
    for (String option :
        new String[] {
          "--actor",
          "--country",
          "--type",
          "--since",
          "--until",
          "--outlet",
          "--holder",
          "--limit",
          "--out"
        }) {
      assertThat(value("events", option)).as(option).isEqualTo(Optional.empty());
    }
  }

  @Test
  void wordsAreTakenInAnyCase() {
    assertThat(value("read", "--format", "x", "--format", "jsonl"))
        .isEqualTo(Optional.of(ReadCommand.Format.JSONL));
    assertThat((Iterable<?>) value("read", "--layers", "x", "--layers", "text,predicates"))
        .hasSize(2);
  }

  @Test
  void actorsMayBeGivenSeveralTimes() {
    assertThat(
            (Iterable<?>) value("read", "--actors", "x", "--actors", "a.txt", "--actors", "b.txt"))
        .hasSize(2);
  }

  @Test
  void gazetteerAddNeedsAFolder() {
    CommandLine add = subcommand(command("gazetteer"), "add");
    OptionSpec folder = add.getCommandSpec().findOption("--lexicon");
    assertThat(folder.required()).isTrue();
  }
}
