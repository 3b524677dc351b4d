// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.model.Actor;
import org.dragoman.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The registry over several runs of the program, and an analyst's decisions about it.
class RegistryCommandTest {
  private static final String FIRST =
      "Former Belgian foreign minister Oskar Veld flew to Rome on Monday. The Belgian Coast Relief Union (BCRU) said"
          + " it would help.";
  private static final String SECOND =
      "Oskar Veld said on Tuesday that the BCRU would leave the port.";

  @TempDir Path folder;

  private String store() {
    return folder.resolve("corpus.duckdb").toString();
  }

  private Invocation read(String name, String text, String... more) throws IOException {
    String path = Files.writeString(folder.resolve(name), text).toString();
    String[] all = new String[more.length + 4];
    String[] these = {"read", path, "--store", store()};
    System.arraycopy(these, 0, all, 0, these.length);
    System.arraycopy(more, 0, all, these.length, more.length);
    Invocation run = Invocation.of(all);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private String refs() {
    return Invocation.of("actors", "--store", store(), "--format", "csv").out();
  }

  @Test
  void whatOneRunLearnsCountsFromTheNextAndLeavesAloneWhatIsRead() throws IOException {
    read("b.txt", SECOND);
    assertThat(refs()).contains("Oskar Veld").doesNotContain("BEL/");
    read("a.txt", FIRST);
    assertThat(read("b.txt", SECOND).out()).containsPattern("unchanged +1\n");
    assertThat(Invocation.of("statements", "--store", store(), "--actor", "BEL/veld-oskar").out())
        .doesNotContain("b  ");
    assertThat(read("b.txt", SECOND, "--reread").out()).containsPattern("read +1\n");
    assertThat(
            Invocation.of(
                    "statements",
                    "--store",
                    store(),
                    "--actor",
                    "BEL/veld-oskar",
                    "--format",
                    "csv")
                .out())
        .contains("BCRU would leave");
    assertThat(refs())
        .contains("BEL/belgian-coast-relief-union")
        .containsOnlyOnce("Relief Union")
        .containsPattern("Oskar Veld,person,BEL,BELELI,BEL/veld-oskar,2,");
  }

  @Test
  void anAnalystRenamesAndTakesItBack() throws IOException {
    read("a.txt", FIRST);
    Invocation renamed =
        Invocation.of(
            "actor",
            "rename",
            "BEL/veld-oskar",
            "O. Veld",
            "--analyst",
            "karin",
            "--store",
            store());
    assertThat(renamed.code()).as(renamed.err()).isZero();
    assertThat(refs()).contains("O. Veld").doesNotContain("Oskar Veld");
    String id = renamed.out().split(" ", 2)[0];
    assertThat(Invocation.of("actor", "undo", id, "--analyst", "karin", "--store", store()).code())
        .isZero();
    assertThat(refs()).contains("Oskar Veld");
    assertThat(Invocation.of("actor", "log", "--store", store()).out())
        .contains(Invocation.NOW + "  karin  " + id + "  rename BEL/veld-oskar (Oskar Veld)")
        .contains("(undone)");
  }

  @Test
  void decisionsAreSeenWhereverActorsAreShown() throws IOException {
    read(
        "a.txt",
        "Belgian foreign minister Oskar Veld said on Monday that the port was closed. He accused France of lies.");
    assertThat(
            Invocation.of(
                    "actor",
                    "rename",
                    "BEL/veld-oskar",
                    "O. Veld",
                    "--analyst",
                    "karin",
                    "--store",
                    store())
                .code())
        .isZero();
    assertThat(Invocation.of("show", "a", "--store", store()).out()).contains("O. Veld");
    Path out = folder.resolve("export");
    Invocation.of("export", out.toString(), "--format", "csv", "--store", store());
    assertThat(Files.readString(out.resolve("actors.csv")))
        .contains("O. Veld")
        .doesNotContain("Oskar Veld,");
    assertThat(
            Invocation.of("explain", "Oskar Veld accused France of lies.", "--store", store())
                .out())
        .contains("O. Veld");
    assertThat(Invocation.of("explain", "Oskar Veld accused France of lies.").out())
        .doesNotContain("O. Veld");
  }

  @Test
  void nobodyDecidesWithoutANameAndNothingWithoutAnActor() throws IOException {
    read("a.txt", FIRST);
    assertThat(Invocation.of("actor", "hide", "BEL/veld-oskar", "--store", store()).code())
        .isEqualTo(2);
    Invocation unknown =
        Invocation.of("actor", "hide", "BEL/nobody-at-all", "--analyst", "k", "--store", store());
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("BEL/nobody-at-all", "column ref");
    assertThat(folder.resolve("corpus.decisions.jsonl")).doesNotExist();
  }

  @Test
  void rolesKeepTheWordsThatDateThem() {
    assertThat(roleOf("The then-PM David Hallam met reporters.", "David Hallam").title())
        .isEqualTo("then-PM");
    assertThat(roleOf("Acting French President Karel Drust met reporters.", "Karel Drust").title())
        .isEqualTo("Acting President");
    assertThat(roleOf("Belgian President-elect Mira Tolan met reporters.", "Mira Tolan").title())
        .isEqualTo("President-elect");
    Role dated =
        roleOf(
            "Jorun Hald, a former French defence minister from 2014 to 2018, met reporters.",
            "Jorun Hald");
    assertThat(dated.title()).isEqualTo("former defence minister");
    assertThat(dated.from()).isEqualTo("2014");
    assertThat(dated.to()).isEqualTo("2018");
  }

  private static Role roleOf(String text, String name) {
    for (Actor actor : RealReader.read(text).actors()) {
      if (actor.name().equals(name)) {
        return actor.roles().getFirst();
      }
    }
    throw new AssertionError("no actor " + name);
  }
}
