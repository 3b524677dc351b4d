// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.RawBytes;
import org.dragoman.ingest.document.HtmlExport;
import org.dragoman.model.Fault;

/// Web pages, one article each.
public final class PageFormat implements Format {
  @Override
  public String name() {
    return "HTML";
  }

  @Override
  public List<String> endings() {
    return List.of(".html", ".htm", ".xhtml");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return head.beginsWith("<!doctype html", "<html") ? Fit.LIKELY : Fit.POSSIBLE;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) throws IOException {
    RawBytes raw = entry.bytes();
    Optional<ArticleSource> export = HtmlExport.open(raw, entry);
    if (export.isPresent()) {
      return export.get();
    }
    WebPage.Result result = WebPage.read(raw.bytes(), entry.charset(), entry.url(), entry.id());
    return ArticleSource.of(
        switch (result) {
          case WebPage.Result.Read read -> new Ingested.Found(entry.origin(), read.article());
          case WebPage.Result.Refused refused ->
              Ingested.faulty(entry.origin(), Fault.Kind.UNSUPPORTED, refused.reason());
        });
  }
}
