// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaGuideTest {
  private static final Path PAGE = Path.of("../docs/reference/store.md");

  /// `-Ddragoman.docs=write` writes the page instead.
  @Test
  void theReferenceIsThatOfTheSchema() throws IOException {
    if ("write".equals(System.getProperty("dragoman.docs"))) {
      Files.writeString(PAGE, SchemaGuide.page());
    }
    assertThat(PAGE)
        .as("docs/reference/store.md is old: run this test with -Ddragoman.docs=write")
        .hasContent(SchemaGuide.page().stripTrailing());
  }

  @Test
  void everyTableAndColumnIsExplainedOnce() {
    for (Table table : Schema.tables()) {
      Set<String> names = new HashSet<>();
      assertThat(table.meaning()).isNotBlank();
      for (Table.Column column : table.columns()) {
        assertThat(names.add(column.name())).as(table.name() + "." + column.name()).isTrue();
        assertThat(column.meaning()).isNotBlank();
      }
      assertThat(Schema.find(table.name())).contains(table);
    }
  }
}
