// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Article;
import org.dragoman.model.Note;
import org.dragoman.model.Outcome;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Trace;
import org.dragoman.reading.ArticleReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Statements read with the real analyser: the conformance cases of `core`, and the slots beside
/// source, cue and content.
class StatementsOfRealAnalysesTest {
  private static final Path FOLDER =
      Path.of("..", "core", "src", "test", "resources", "org", "dragoman", "statement");

  private static ArticleReader reader;

  @BeforeAll
  static void load() {
    Codebook codebook = Codebook.load();
    Lexicon lexicon = RealReader.LEXICON;
    reader = new ArticleReader(RealReader.ANALYSER, lexicon, codebook, "test");
  }

  private static Reading read(String text) {
    PartialDate published = PartialDate.parse("2020-05-06").orElseThrow();
    Article article = new Article("a", null, null, null, null, null, published, text, 0, null);
    return switch (reader.read(article, Trace.none())) {
      case Outcome.Done<Reading> done -> done.value();
      case Outcome<Reading> other -> throw new AssertionError(other.toString());
    };
  }

  private static String words(List<Span> spans, String text) {
    return spans.isEmpty()
        ? "-"
        : spans.stream().map(s -> s.of(text)).collect(Collectors.joining(" ... "));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> speakers(Reading reading, Statement statement) {
    return statement.source().actors().stream()
        .map(id ->
            reading.actors().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name())
        .toList();
  }

  @Test
  void readsTheConformanceCases() throws IOException {
    readsAsWritten(
        "statements.tsv",
        (text, s) ->
            String.join(
                "|",
                words(s.source().spans(), text),
                s.cue().lemma() == null ? "-" : s.cue().lemma(),
                words(s.content(), text),
                name(s.act()),
                name(s.form())));
  }

  @Test
  void namesHearersAndCarriersOfTheConformanceCases() throws IOException {
    readsAsWritten(
        "carriers.tsv",
        (text, s) ->
            String.join(
                "|",
                words(s.source().spans(), text),
                words(s.addressee().spans(), text),
                s.via().isEmpty()
                    ? "-"
                    : s.via().stream()
                        .map(v -> name(v.relation()) + " " + v.name())
                        .collect(Collectors.joining(", "))));
  }

  /// A statement as a line of a file of cases writes it.
  private interface Written {
    String of(String text, Statement statement);
  }

  private static void readsAsWritten(String file, Written written) throws IOException {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (String line : Files.readAllLines(FOLDER.resolve(file))) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      cases++;
      List<String> cells = List.of(line.split("\t"));
      String text = cells.getFirst();
      List<String> wanted = cells.get(1).equals("-") ? List.of() : cells.subList(1, cells.size());
      List<String> found = read(text).statements().stream().map(s -> written.of(text, s)).toList();
      if (!found.equals(wanted)) {
        wrong.add(text + "\n  wanted " + wanted + "\n  found  " + found);
      }
    }
    assertThat(cases).isGreaterThan(70);
    assertThat(wrong).isEmpty();
  }

  @Test
  void namesTheHearerAndTheAgencyThatCarriesIt() {
    String text = "Mira Tolan told Reuters on Tuesday that the port was closed.";
    Reading reading = read(text);
    Statement statement = reading.statements().getFirst();
    assertThat(words(statement.addressee().spans(), text)).isEqualTo("Reuters");
    assertThat(statement.via())
        .extracting(Statement.Via::relation)
        .containsExactly(Statement.Via.Relation.AGENCY);
    assertThat(reading.times())
        .anySatisfy(t -> {
          assertThat(t.id()).isEqualTo(statement.time());
          assertThat(t.value()).isEqualTo("2020-05-05");
        });
  }

  @Test
  void followsTheChainFromDocumentToAgency() {
    Reading reading =
        read(
            "Foreign Minister Mira Tolan said in a statement carried by TASS that the port was closed.");
    assertThat(reading.statements().getFirst().via())
        .extracting(Statement.Via::relation)
        .containsExactly(Statement.Via.Relation.DOCUMENT, Statement.Via.Relation.AGENCY);
  }

  @Test
  void resolvesTheFirstPersonInsideAQuotationToItsSpeaker() {
    Reading reading = read("Oskar Veld arrived in Paris. He said: \"I believe that we can win.\"");
    Statement inner = reading.statements().get(1);
    assertThat(speakers(reading, reading.statements().getFirst())).containsExactly("Oskar Veld");
    assertThat(speakers(reading, inner)).containsExactly("Oskar Veld");
    assertThat(inner.parent()).isEqualTo("s1");
  }

  @Test
  void keepsTheAuthorsOwnOpinionOutOfTheStatements() {
    assertThat(read("I believe that the war is over. We want peace.").statements()).isEmpty();
  }

  @Test
  void doesNotTakeWhatMightBeSaidForSaid() {
    assertThat(read("Critics could argue that the war is over.").statements()).isEmpty();
  }

  @Test
  void typesSourcesWithoutAName() {
    Reading reading =
        read(
            "Two diplomats said the talks had failed. Witnesses said the bridge was on fire. "
                + "Officials said nothing had changed. A document showed that the bank was empty.");
    assertThat(reading.statements())
        .extracting(s -> s.source().anonymity())
        .containsExactly(
            Statement.Anonymity.DIPLOMAT,
            Statement.Anonymity.WITNESS,
            Statement.Anonymity.OFFICIAL,
            Statement.Anonymity.DOCUMENT);
  }

  @Test
  void notesASourceItCannotResolve() {
    Reading reading = read("He said that the war was over.");
    assertThat(reading.statements().getFirst().source().actors()).isEmpty();
    assertThat(reading.notes()).extracting(Note::kind).contains("source-unresolved");
  }

  @Test
  void codesStatementsOfPoliticalActorsOnly() {
    assertThat(
            read("French President Oskar Veld denied that the army had fled.")
                .statements()
                .getFirst()
                .cameo())
        .isEqualTo("016");
    assertThat(read("The BBC said that the army had fled.").statements().getFirst().cameo())
        .isNull();
    assertThat(
            read("French President Oskar Veld threatened to close the port.")
                .statements()
                .getFirst()
                .cameo())
        .isNull();
  }

  @Test
  void nestsAStatementInTheOneThatReportsIt() {
    List<Statement> statements =
        read("Oskar Veld said that Germany believes that the war is over.").statements();
    assertThat(statements).extracting(Statement::parent).containsExactly(null, "s1");
  }

  @Test
  void givesARunningQuotationToTheSpeakerNamedAtItsEnd() {
    String text =
        "\u201CThe war is long and hard.\n\n\u201CIt will be longer still,\u201D said Oskar Veld.";
    assertThat(read(text).statements().getFirst().content()).hasSize(2);
  }

  @Test
  void passesGarbageWithoutAnException() {
    for (String text :
        List.of(
            "\"\"\"\"",
            "\u201C\u201C\u201D said",
            "said said said \"",
            "\u0001\u0002 says:",
            "\u2015 \u2015 \u2015",
            "according to",
            "\"x\" \u2014",
            ": \"a b c d e\"",
            "he said \"".repeat(300))) {
      for (Statement s :
          read("The war in the north was long and the army was there. " + text).statements()) {
        assertThat(s.content()).isNotEmpty();
      }
    }
  }
}
