// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.export.ExportSettings.Occupied;
import org.dragoman.store.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {
  @TempDir Path folder;

  private ExportReport export(ExportSettings.Format format, Occupied occupied) {
    return new ExportFixture(folder)
        .export(ExportFixture.settings(format, Filter.ALL, occupied), "out", "a");
  }

  private Path out(String name) {
    return folder.resolve("out").resolve(name);
  }

  @Test
  void refusesAFolderThatHoldsSomethingAndSaysWhat() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    Files.writeString(out("thesis.docx"), "mine");
    assertThatThrownBy(() -> export(ExportSettings.Format.CSV, Occupied.REFUSE))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("thesis.docx")
        .hasMessageContaining("--force");
    assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/*.csv");
    assertThat(out("thesis.docx")).hasContent("mine");
  }

  @Test
  void forceReplacesTheExportBeforeAndLeavesTheRest() throws IOException {
    export(ExportSettings.Format.CSV, Occupied.REFUSE);
    Files.writeString(out("thesis.docx"), "mine");
    ExportReport report = export(ExportSettings.Format.PARQUET, Occupied.REPLACE);
    assertThat(out("events.csv")).doesNotExist();
    assertThat(out("events.parquet")).exists();
    assertThat(out("codebook.csv")).exists();
    assertThat(out("thesis.docx")).hasContent("mine");
    assertThat(report.notes())
        .anyMatch(n -> n.contains("left alone: thesis.docx"))
        .anyMatch(n -> n.contains("were replaced"));
    assertThat(out(".dragoman-part")).doesNotExist();
  }

  @Test
  void anExportThatFailsLeavesNothing() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    Files.writeString(out(".dragoman-part"), "no folder");
    assertThatThrownBy(() -> export(ExportSettings.Format.CSV, Occupied.REFUSE))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("cannot be written");
    Files.delete(out(".dragoman-part"));
    assertThat(folder.resolve("out")).isEmptyDirectory();
    Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> ExportFolder.open(folder.resolve("file"), Occupied.REPLACE))
        .hasMessageContaining("is a file");
  }

  @Test
  void whatAKilledExportLeftIsNoExportAndIsRemoved() throws IOException {
    Files.createDirectories(out(".dragoman-part"));
    Files.writeString(out(".dragoman-part").resolve("events.csv"), "half");
    export(ExportSettings.Format.CSV, Occupied.REFUSE);
    assertThat(out("events.csv")).content().doesNotContain("half");
    assertThat(out(".dragoman-part")).doesNotExist();
  }

  @Test
  void twoExportsDoNotWriteIntoOneFolder() throws IOException {
    try (ExportFolder first = ExportFolder.open(folder.resolve("out"), Occupied.REFUSE)) {
      Files.writeString(first.file("x"), "x");
      assertThatThrownBy(() -> ExportFolder.open(folder.resolve("out"), Occupied.REFUSE))
          .isInstanceOf(ExportException.class)
          .hasMessageContaining("another export");
      assertThat(first.file("x")).exists();
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
