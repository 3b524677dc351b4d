// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.util.Locale;
import org.dragoman.store.Filter;

/// What an export holds and how it is written.
///
/// @param texts whether the articles' texts and whole readings go along
/// @param folder what to do with a folder that holds something
/// @param program version of the program that writes, for the manifest
public record ExportSettings(
    Format format, Filter filter, Texts texts, Occupied folder, String program) {
  /// What the tables are written as; graphs and tab-separated files are always what they are.
  public enum Format {
    PARQUET("parquet"),
    CSV("csv"),
    /// CSV that Excel opens rightly and safely.
    EXCEL("csv"),
    JSONL("jsonl");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    String ending() {
      return ending;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether texts may leave the store: their rights are their publishers'.
  public enum Texts {
    STAY,
    GO_ALONG
  }

  /// What to do with a folder that holds something already.
  public enum Occupied {
    REFUSE,
    REPLACE
  }
}
