// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.RawBytes;
import org.dragoman.ingest.charset.TextDecoder;
import org.dragoman.model.Article;

/// Text files that are exports of a news database, told by how they begin. Exports in other kinds
/// of documents are known by what these hold.
public final class ExportFormat implements Format {
  /// A document's number among all, a cover page's fields, or two fields of a head.
  private static final Pattern HEAD =
      Pattern.compile(
          "(?m)^[ \\t\\f]*(?:(?:Document )?\\d{1,6} of \\d{1,6}(?: DOCUMENTS?)?|"
              + "(?:Job Number|Client/Matter|Search Terms):.*|Load-Date:.*|LOAD-DATE:.*|"
              + "Length: *[\\d,]+ words|LENGTH: *[\\d,]+ words|[\\d,]{1,9} words|WC(?:\\s+[\\d,]+ words)?|"
              + "(?:AN\\s+)?Document [A-Z][A-Z0-9]{3,11}\\d{8}[a-z0-9]{0,12})[ \\t\\r]*$");

  @Override
  public String name() {
    return "export of a news database";
  }

  @Override
  public List<String> endings() {
    return List.of();
  }

  @Override
  public Fit fit(FirstBytes head) {
    // zeros: UTF-16
    String text = head.text().replace("\0", "");
    boolean isMarkup = head.beginsWith("<", "{") || head.has(0, "%PDF-") || head.has(0, "PK");
    return !isMarkup && HEAD.matcher(text).find() ? Fit.CERTAIN : Fit.IMPOSSIBLE;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) throws IOException {
    RawBytes raw = entry.bytes();
    String text = TextDecoder.decode(raw.bytes(), entry.charset());
    Optional<List<Article>> split = NewsExport.split(text, entry.id(), raw.sha256());
    return ArticleSource.of(
        split
            .map(articles -> Exports.ingested(entry.origin(), articles))
            .orElseGet(
                () -> List.of(new Ingested.Found(entry.origin(), Article.of(entry.id(), text))))
            .toArray(Ingested[]::new));
  }
}
