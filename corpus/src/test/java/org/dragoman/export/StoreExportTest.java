// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dragoman.store.Run;
import org.dragoman.store.SampleReading;
import org.dragoman.store.Schema;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreExportTest {
  @TempDir Path folder;

  private List<Path> export(StoreExport.Format format) {
    Path file = folder.resolve("corpus.duckdb");
    try (Store store = Store.openToWrite(file, StoreSettings.standard(file))) {
      store.put(
          Run.of(Instant.EPOCH, "f1"),
          List.of(
              SampleReading.stored(
                  SampleReading.of(
                      SampleReading.article("a, \"b\"", "Belmark Post", "2020-05-01")))),
          List.of());
      return new StoreExport(store).write(folder.resolve("out"), format);
    }
  }

  @Test
  void everyTableIsAFileAndTheCodebookIsThere() {
    for (StoreExport.Format format : StoreExport.Format.values()) {
      List<Path> files = export(format);
      assertThat(files).hasSize(Schema.tables().size() + 2).allSatisfy(f -> assertThat(f).exists());
    }
    assertThat(folder.resolve("out/faults.csv")).isNotEmptyFile();
    assertThat(folder.resolve("out/events.parquet")).isNotEmptyFile();
    assertThat(folder.resolve("out/CODEBOOK.md"))
        .content()
        .contains("`author_value`")
        .contains("| 190 |");
  }

  @Test
  void csvQuotesAndJoins() throws IOException {
    export(StoreExport.Format.CSV);
    List<String> lines = Files.readAllLines(folder.resolve("out/events.csv"));
    assertThat(lines.getFirst()).startsWith("id,article,local,event");
    assertThat(lines.get(1)).contains("\"a, \"\"b\"\"\"").contains("military");
  }

  @Test
  void jsonKeepsTypesAndNulls() throws IOException {
    export(StoreExport.Format.JSONL);
    assertThat(Files.readAllLines(folder.resolve("out/events.jsonl")).getFirst())
        .contains("\"contexts\":[\"military\"]")
        .contains("\"goldstein\":-10.0")
        .contains("\"reciprocal\":false")
        .contains("\"statement\":null");
  }

  @Test
  void theEventTableHasADyadARowAndItsColumnsInTheCodebook() throws IOException {
    export(StoreExport.Format.CSV);
    List<String> lines = Files.readAllLines(folder.resolve("out/events.tab"));
    List<String> columns = List.of(lines.getFirst().split("\t", -1));
    assertThat(columns).startsWith("date", "source", "target", "code", "goldstein", "event");
    assertThat(lines).hasSize(2);
    List<String> row = List.of(lines.get(1).split("\t", -1));
    assertThat(row).hasSameSizeAs(columns);
    assertThat(row.get(columns.indexOf("code"))).isEqualTo("194");
    assertThat(row.get(columns.indexOf("source_name"))).isEqualTo("Morvania");
    assertThat(row.get(columns.indexOf("target_name"))).isEqualTo("Karsova");
    assertThat(row.get(columns.indexOf("holder"))).isEqualTo("Oskar Veld");
    String codebook = Files.readString(folder.resolve("out/CODEBOOK.md"));
    assertThat(columns).allSatisfy(c -> assertThat(codebook).contains("| `" + c + "` |"));
  }
}
