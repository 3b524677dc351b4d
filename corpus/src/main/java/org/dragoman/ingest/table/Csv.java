// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Opening;

/// Tables with a header and an article a row, between commas, semicolons, bars or tabs.
public final class Csv implements Format {
  /// The longest row, in characters: an article of two million, each quoted.
  private static final int LONGEST = 16_000_000;

  private static final String SEPARATORS = ",;\t|";

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public List<String> endings() {
    return List.of(".csv", ".tsv", ".tab");
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) throws IOException {
    TableText text = TableText.open(entry.stream());
    boolean tabs = !entry.name().toLowerCase(Locale.ROOT).endsWith(".csv");
    CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(tabs ? '\t' : separator(text.start()))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST)
            .build(
                CsvRecordHandler.of(
                    limits -> limits.maxFieldSize(LONGEST).maxRecordSize(2 * LONGEST)),
                text.reader());
    return new CsvSource(rows, entry, opening.settings().fields());
  }

  /// The character that stands most often in the header outside quotes; the comma if none does.
  static char separator(String start) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        break;
      }
      int which = quoted ? -1 : SEPARATORS.indexOf(c);
      if (which >= 0) {
        counts[which]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
