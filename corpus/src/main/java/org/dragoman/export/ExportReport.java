// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.util.List;

/// What an export has written.
///
/// @param notes what whoever uses the files has to know: what is not in them, and why
public record ExportReport(List<Written> files, List<String> notes) {
  public ExportReport {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /// One file.
  ///
  /// @param rows rows of a table, nodes and edges of a graph; of a text, its lines
  /// @param sha256 of its bytes
  public record Written(String file, long rows, long bytes, String sha256) {}
}
