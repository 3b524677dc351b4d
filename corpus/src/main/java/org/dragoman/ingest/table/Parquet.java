// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;

/// Parquet files, an article a row.
public final class Parquet implements Format {
  @Override
  public String name() {
    return "Parquet";
  }

  @Override
  public List<String> endings() {
    return List.of(".parquet", ".pq");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return head.has(0, "PAR1") ? Fit.CERTAIN : Fit.IMPOSSIBLE;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) throws IOException {
    Path file =
        entry
            .file()
            .orElseThrow(() ->
                new Refusal(
                    Fault.Kind.UNSUPPORTED,
                    "a Parquet file is read from its end and so not inside an archive or from"
                        + " standard input; unpack it, and name the file"));
    try {
      return ParquetSource.open(file, entry, opening.settings().fields());
    } catch (SQLException e) {
      throw new Refusal(
          Fault.Kind.MALFORMED, "no Parquet file that can be read: " + e.getMessage());
    }
  }
}
