// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Hand codings as JSON lines, one text a line.
final class GoldLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldLines() {}

  /// The records by file and line; lines that are no record go to the faults.
  static Map<String, JsonNode> read(Path file, String text, List<String> faults) {
    Map<String, JsonNode> records = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.split("\r?\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String origin = file + ":" + number;
      try {
        JsonNode record = JSON.readTree(line);
        if (record.isObject()) {
          records.put(origin, record);
        } else {
          faults.add(origin + ": expected one JSON object on the line");
        }
      } catch (JacksonException e) {
        faults.add(
            origin
                + ": not JSON at column "
                + e.getLocation().getColumnNr()
                + ": "
                + e.getOriginalMessage());
      }
    }
    return records;
  }
}
