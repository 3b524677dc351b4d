// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.Reading;
import org.dragoman.model.Registry;
import org.dragoman.reading.ReadingParser;
import org.dragoman.reading.ReadingWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The registry and analysts' decisions in a real store.
class RegistryTest {
  private static final Instant NOW = Instant.parse("2020-05-02T10:00:00Z");
  private static final Run RUN = Run.of(NOW, "f1");
  private static final String VELD = "ARV/veld-oskar";
  private static final String OTHER = "ARV/feld-oskar";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("corpus.duckdb");
  }

  private static Reading reading(String id) {
    return SampleReading.of(SampleReading.article(id, "Belmark Post", "2020-05-01"));
  }

  /// The sample with another key and name for its speaker.
  private static Reading reading(String id, String ref, String name) {
    Reading sample = reading(id);
    String json =
        new ReadingWriter(Set.of())
            .line(sample)
            .replace(VELD, ref)
            .replace("\"name\":\"Oskar Veld\"", "\"name\":\"" + name + "\"");
    return new ReadingParser().parse(json, sample.article().text());
  }

  private Store write(Path path, List<Reading> readings) {
    Store store = Store.openToWrite(path, StoreSettings.standard(path));
    store.put(RUN, readings.stream().map(SampleReading::stored).toList(), List.of());
    store.learnRegistry();
    return store;
  }

  private static List<String> list(Store store, Listing listing, String column) {
    List<String> cells = new ArrayList<>();
    store.list(
        listing,
        Filter.ALL,
        new RowConsumer() {
          private int at;

          @Override
          public void columns(List<String> names) {
            at = names.indexOf(column);
          }

          @Override
          public void row(List<@Nullable Object> row) {
            cells.add(String.valueOf(row.get(at)));
          }
        });
    return cells;
  }

  private static final List<Reading> THREE =
      List.of(
          reading("a", VELD, "Oskar Veld"),
          reading("b", VELD, "Oskar Veldt"),
          reading("c", VELD, "Oskar Veld"));

  @Test
  void learnsNamesAndOfficesWithTheirEvidence() {
    try (Store store = write(file, THREE)) {
      Registry.Entry veld = store.registry().entries().getFirst();
      assertThat(veld.ref()).isEqualTo(VELD);
      assertThat(veld.name()).isEqualTo("Oskar Veld");
      assertThat(veld.aliases()).containsExactly("Oskar Veldt");
      assertThat(veld.sectors()).containsExactly("GOV");
      assertThat(veld.roles())
          .containsExactly(new Registry.Held("minister", "ARV", null, null, "a", "Oskar Veld"));
    }
  }

  @Test
  void dependsNeitherOnTheOrderNorOnTheNumberOfRuns() {
    Registry wanted;
    try (Store store = write(file, THREE)) {
      wanted = store.registry();
    }
    List<Reading> other = new ArrayList<>(THREE);
    Collections.reverse(other);
    Path second = folder.resolve("second.duckdb");
    try (Store store = write(second, other.subList(0, 1))) {
      assertThat(store.registry()).isNotEqualTo(wanted);
    }
    try (Store store = write(second, other)) {
      assertThat(store.registry()).isEqualTo(wanted);
      assertThat(store.registry().fingerprint()).isEqualTo(wanted.fingerprint());
    }
  }

  @Test
  void forgetsWhatNoReadingSaysAnyMore() {
    try (Store store = write(file, THREE)) {
      assertThat(store.registry().entries()).hasSize(1);
    }
    List<Reading> renamed = THREE.stream().map(r -> reading(r.article().id(), OTHER, "O")).toList();
    try (Store store = write(file, renamed)) {
      assertThat(store.registry().entries()).extracting(Registry.Entry::ref).containsExactly(OTHER);
    }
  }

  private ActorDesk desk(Store store) {
    return new ActorDesk(store, DecisionLog.beside(file), "karin", NOW);
  }

  private static final List<Reading> TWO =
      List.of(reading("a", VELD, "Oskar Veld"), reading("b", OTHER, "Oskar Feld"));

  @Test
  void aMergeShowsBothAsOneEverywhereAndCanBeUndone() {
    try (Store store = write(file, TWO)) {
      assertThat(list(store, Listing.ACTORS, "ref")).contains(VELD, OTHER);
      Decision merge = desk(store).merge(OTHER, VELD);
      assertThat(merge.words()).isEqualTo("Oskar Feld");
      assertThat(list(store, Listing.ACTORS, "ref")).containsOnlyOnce(VELD).doesNotContain(OTHER);
      assertThat(list(store, Listing.STATEMENTS, "speaker"))
          .contains("Oskar Veld")
          .doesNotContain("Oskar Feld");
      assertThat(list(store, Listing.EVENTS, "holder")).containsOnly("Oskar Veld");
      assertThatThrownBy(() -> desk(store).merge(VELD, OTHER))
          .hasMessageContaining("one actor already");
      Decision undo = desk(store).undo(merge.id());
      assertThat(list(store, Listing.EVENTS, "holder")).contains("Oskar Veld", "Oskar Feld");
      desk(store).undo(undo.id());
      assertThat(list(store, Listing.ACTORS, "ref")).doesNotContain(OTHER);
    }
  }

  @Test
  void decisionsSurviveAReread() {
    try (Store store = write(file, TWO)) {
      desk(store).merge(OTHER, VELD);
      desk(store).rename(VELD, "O. Veld");
    }
    try (Store store = write(file, TWO)) {
      assertThat(list(store, Listing.EVENTS, "holder")).containsExactly("O. Veld", "O. Veld");
      assertThat(list(store, Listing.ACTORS, "name")).containsOnlyOnce("O. Veld");
      assertThat(store.findReading("b").orElseThrow().json()).contains("Oskar Feld");
    }
  }

  @Test
  void aHiddenActorIsNoActorButKeepsItsWord() {
    try (Store store = write(file, TWO)) {
      desk(store).hide(OTHER);
      assertThat(list(store, Listing.ACTORS, "ref")).contains(VELD).doesNotContain(OTHER);
      assertThat(list(store, Listing.EVENTS, "holder")).contains("Oskar Feld");
    }
  }

  @Test
  void aSplitHoldsInItsArticleOnly() {
    try (Store store = write(file, THREE)) {
      desk(store).split(VELD, "b", "ARV/veld-oskar-2");
      desk(store).rename("ARV/veld-oskar-2", "Oskar Veld the younger");
      assertThat(list(store, Listing.EVENTS, "holder"))
          .containsExactly("Oskar Veld", "Oskar Veld the younger", "Oskar Veld");
      assertThat(list(store, Listing.ACTORS, "ref")).contains(VELD, "ARV/veld-oskar-2");
    }
  }

  @Test
  void whatMeansNothingHereIsRefusedAndNotLogged() {
    try (Store store = write(file, TWO)) {
      assertThatThrownBy(() -> desk(store).hide("ARV/nobody")).hasMessageContaining("ARV/nobody");
      assertThatThrownBy(() -> desk(store).undo("d-0")).hasMessageContaining("d-0");
      assertThatThrownBy(() -> desk(store).split(VELD, "b", "ARV/x")).hasMessageContaining("b");
      assertThatThrownBy(() -> desk(store).rename(VELD, " ")).hasMessageContaining("name");
      assertThatThrownBy(() -> new ActorDesk(store, DecisionLog.beside(file), " ", NOW))
          .hasMessageContaining("analyst");
    }
    assertThat(DecisionLog.beside(file).read().decisions()).isEmpty();
  }

  @Test
  void aListCanBeReadFromAStoreThatIsOpenedToRead() {
    try (Store store = write(file, TWO)) {
      desk(store).merge(OTHER, VELD);
    }
    try (Store store = Store.openToRead(file, StoreSettings.standard(file))) {
      assertThat(list(store, Listing.ACTORS, "ref")).doesNotContain(OTHER);
      assertThat(store.findActorName(OTHER)).isEqualTo(Optional.of("Oskar Feld"));
    }
  }
}
