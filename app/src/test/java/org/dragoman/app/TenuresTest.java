// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Article;
import org.dragoman.model.Mention;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.model.Registry;
import org.dragoman.model.Role;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.reading.ArticleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Offices with the dates the text tells, and what of a person is kept for later runs.
class TenuresTest {
  @TempDir Path folder;

  private static Actor actor(Reading reading, String name) {
    return reading.actors().stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no actor " + name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Oskar Veld, who led the foreign ministry from 2004 to 2008, said no.|Oskar Veld|head|2004|2008",
        "Oskar Veld was named foreign minister of Tessaly on 3 May.|Oskar Veld|foreign minister|2020-05-03|",
        "Mira Tolan, Arvenia's foreign minister since 2019, said no.|Mira Tolan|foreign minister|2019|",
        "Jorun Hald, prime minister between 1996 and 1999, agreed.|Jorun Hald|prime minister|1996|1999",
        "Reporters met Petra Lund, who became president in 2014.|Petra Lund|president|2014|",
        "Ivar Sten resigned as interior minister in March.|Ivar Sten|interior minister||2020-03",
        "President-elect Nora Hald will take office in January.|Nora Hald|president|2021-01|",
        "Anton Reeve was sworn in as president of Karsova on 12 June 2018.|Anton Reeve|president|2018-06-12|",
        "Lena Brandt, appointed defence minister on 3 May, spoke.|Lena Brandt|defence minister|2020-05-03|",
        "Karl Osten was prime minister from 1996 until 1999.|Karl Osten|prime minister|1996|1999",
        "Acting President Olaf Brun stepped down on Friday.|Olaf Brun|acting president||2020-05-08",
        "Bert Holm, who ruled Belgium from 1990 to 2001, is ill.|Bert Holm|leader|1990|2001",
        "In 2014 Mira Tolan took over as interior minister of Arvenia.|Mira Tolan|interior minister|2014|",
        "Ivar Sten was ousted as president of Tessaly in a coup in 2013.|Ivar Sten|president||2013",
        "The parliament dismissed Defence Minister Karl Osten on Friday.|Karl Osten|defence minister||2020-05-08",
        "Former foreign minister Nora Hald, who left office in 2017, agreed.|Nora Hald|former foreign minister||2017",
        "Anton Reeve is due to take over as army chief in September.|Anton Reeve|army chief|2020-09|",
      })
  void theTextTellsWhenAnOfficeWasHeld(
      String text, String name, String title, String from, String to) {
    Reading reading = RealReader.read(text, "2020-05-11");
    Role role =
        actor(reading, name).roles().stream()
            .filter(r -> r.from() != null || r.to() != null)
            .findFirst()
            .orElseThrow(() -> new AssertionError(actor(reading, name).roles().toString()));
    assertThat(role.title()).isEqualTo(title);
    assertThat(role.from()).isEqualTo(from);
    assertThat(role.to()).isEqualTo(to);
    assertThat(Optional.ofNullable(role.span()).map(s -> s.of(text)).orElse(""))
        .as("the words that say so")
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Interior Minister Mira Tolan did not resign in March.|Mira Tolan",
        "Jorun Hald wants to become president in 2021.|Jorun Hald",
        "Petra Lund could be named foreign minister in June.|Petra Lund",
        "President Sven Hagen visited Paris in 2009.|Sven Hagen",
        "Interior Minister Tove Lind attacked the plan in March.|Tove Lind",
        "If Ada Marn is elected president in 2021, she will go to Rome.|Ada Marn",
      })
  void whatIsNotToldAsAFactDatesNothing(String text, String name) {
    assertThat(actor(RealReader.read(text, "2020-05-11"), name).roles())
        .allSatisfy(r -> assertThat(r.from()).isNull())
        .allSatisfy(r -> assertThat(r.to()).isNull());
  }

  @Test
  void datesAndGenderAreKeptInTheStore() throws IOException {
    String store = folder.resolve("corpus.duckdb").toString();
    Path text =
        Files.writeString(
            folder.resolve("a.txt"),
            "Belgian foreign minister Robin Hald, who was appointed in 2019, flew to Rome. She said the port was closed.");
    assertThat(Invocation.of("read", text.toString(), "--store", store).code()).isZero();
    Path out = folder.resolve("export");
    Invocation.of("export", out.toString(), "--format", "csv", "--store", store);
    assertThat(Files.readString(out.resolve("registry_roles.csv")))
        .contains("BEL/hald-robin,0,foreign minister,BEL,2019,")
        .contains("appointed in 2019");
    assertThat(Files.readString(out.resolve("registry.csv"))).containsPattern("hald-robin.*,f\\R");
  }

  @Test
  void theGenderThatIsKeptDecidesWhoSheIs() {
    String text = "Robin Hald met Mira Tolan in Rome. She left on Monday.";
    assertThat(she(text, "f")).isEqualTo("Robin Hald");
    assertThat(she(text, "m")).isEqualTo("Mira Tolan");
  }

  private static String she(String text, String gender) {
    Codebook codebook = Codebook.load();
    Registry registry =
        new Registry(
            List.of(
                new Registry.Entry(
                    "BEL/hald-robin",
                    "Robin Hald",
                    List.of(),
                    ActorKind.PERSON,
                    "BEL",
                    null,
                    List.of(),
                    List.of(),
                    gender)));
    ArticleReader reader =
        new ArticleReader(RealReader.ANALYSER, RealReader.LEXICON, codebook, "test", registry);
    if (reader.read(Article.of("t", text), Trace.none())
        instanceof Outcome.Done<Reading>(Reading reading)) {
      Span pronoun = new Span(text.indexOf("She"), text.indexOf("She") + 3);
      for (Actor actor : reading.actors()) {
        if (actor.mentions().contains(new Mention(pronoun, Mention.Form.PRONOUN))) {
          return actor.name();
        }
      }
    }
    return "nobody";
  }
}
