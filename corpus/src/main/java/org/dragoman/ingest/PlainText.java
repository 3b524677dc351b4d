// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.IOException;
import java.util.List;
import org.dragoman.ingest.charset.TextDecoder;
import org.dragoman.model.Article;

/// A text file: one article, as it is.
public final class PlainText implements Format {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public List<String> endings() {
    return List.of(".txt", ".text");
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) throws IOException {
    String text = TextDecoder.decode(entry.bytes().bytes());
    return ArticleSource.of(new Ingested.Found(entry.origin(), Article.of(entry.id(), text)));
  }
}
