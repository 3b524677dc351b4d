// SPDX-License-Identifier: Apache-2.0
package org.dragoman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The direction of the packages: DESIGN's table, with a reason a row. It stands in app, which sees
/// every module.
class LayersTest {
  private record Layer(String name, List<String> mayUse, String because) {}

  private static Layer layer(String name, String mayUse, String because) {
    return new Layer(name, mayUse.isEmpty() ? List.of() : List.of(mayUse.split(" ")), because);
  }

  private static final List<Layer> LAYERS =
      List.of(
          layer("model", "", "every program that reads readings can take the records alone"),
          layer("codebook", "model", "published codes depend on nobody's data or code"),
          layer(
              "lexicon",
              "model codebook",
              "data is checked against the codes, before any text is there"),
          layer(
              "text",
              "model lexicon",
              "the language of a text is the same whatever is looked for in it"),
          layer("time", "model lexicon text", "when is told without knowing who or what"),
          layer(
              "place",
              "model lexicon text",
              "toponyms are found before it is known what they stand for"),
          layer(
              "actor",
              "model codebook lexicon text place",
              "metonyms are toponyms, so actors come after places"),
          layer(
              "status",
              "model lexicon text",
              "certainty is read off words and tree, whoever speaks"),
          layer(
              "statement",
              "model lexicon text time place actor status",
              "who says a thing is known before what happens in it is coded"),
          layer(
              "event",
              "model codebook lexicon text time place actor status statement",
              "an event stands on somebody's word, so events come last"),
          layer(
              "reading",
              "model codebook lexicon text time place actor status statement event",
              "the one place that knows all stages and their order"),
          layer(
              "english",
              "model lexicon text",
              "the one part under another licence: nothing but the analysis may hang on it"),
          layer(
              "ingest",
              "model codebook",
              "a format knows articles and nothing of how they are read"),
          layer("store", "model codebook", "what is kept is the reading, not how it came about"),
          layer("search", "model codebook store", "an index is derived from the store"),
          layer("story", "model codebook store", "stories are relations between stored readings"),
          layer("export", "model codebook store story", "an export writes out what is stored"),
          layer(
              "run",
              "model codebook reading ingest store search story export",
              "a run ties input, reading and store together"),
          layer(
              "score",
              "model ingest store",
              "a reading is scored by what it says, whoever made it"),
          layer(
              "app",
              "model codebook lexicon text reading english ingest store search story export run score",
              "commands are thin: they call services and never a stage"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.dragoman");

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyWhatItsRowAllows() {
    return LAYERS.stream().map(layer -> DynamicTest.dynamicTest(layer.name(), () -> check(layer)));
  }

  private static void check(Layer layer) {
    Set<String> forbidden =
        LAYERS.stream().map(Layer::name).collect(Collectors.toCollection(TreeSet::new));
    forbidden.remove(layer.name());
    forbidden.removeAll(layer.mayUse());
    noClasses()
        .that()
        .resideInAPackage("org.dragoman." + layer.name() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            forbidden.stream().map(p -> "org.dragoman." + p + "..").toArray(String[]::new))
        .because(layer.because())
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsRow() {
    Map<String, Layer> rows =
        LAYERS.stream().collect(Collectors.toMap(Layer::name, Function.identity()));
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring("org.dragoman.".length()).replaceAll("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).contains("model", "reading", "english", "store", "app");
    assertThat(rows.keySet()).containsAll(packages);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("org.dragoman.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void formatsKnowWhatReadsThemAndNotEachOther() {
    noClasses()
        .that()
        .resideInAPackage("org.dragoman.ingest")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.dragoman.ingest.archive..",
            "org.dragoman.ingest.table..",
            "org.dragoman.ingest.page..",
            "org.dragoman.ingest.document..")
        .because("a format is named by one line of META-INF/services and nowhere else")
        .check(CLASSES);
    for (String one : List.of("archive", "table")) {
      noClasses()
          .that()
          .resideInAPackage("org.dragoman.ingest." + one + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Stream.of("archive", "table", "page", "document")
                  .filter(other -> !other.equals(one))
                  .map(other -> "org.dragoman.ingest." + other + "..")
                  .toArray(String[]::new))
          .because("what lies inside goes back through Opening")
          .check(CLASSES);
    }
  }

  @Test
  void onlyEnglishKnowsCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dragoman.english..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford.nlp..")
        .because("its licence reaches whatever depends on it")
        .check(CLASSES);
  }

  @Test
  void coreReadsWithTheJdkAndThreeSmallLibraries() {
    noClasses()
        .that()
        .resideInAnyPackage(
            Stream.of(
                    "model",
                    "codebook",
                    "lexicon",
                    "text",
                    "time",
                    "place",
                    "actor",
                    "status",
                    "statement",
                    "event",
                    "reading")
                .map(p -> "org.dragoman." + p + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson.databind..", "org.duckdb..", "org.jsoup..", "picocli..")
        .because("the reading goes to clusters, where every library collides with another")
        .check(CLASSES);
  }
}
