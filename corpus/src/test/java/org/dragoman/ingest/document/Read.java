// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dragoman.ingest.RawBytes;
import org.dragoman.model.Article;

/// Reads a document of a test and takes what is expected out of its contents.
final class Read {
  private Read() {}

  static Contents.Articles contents(byte[] bytes, Documents.Kind kind) {
    Contents contents = Documents.read(new RawBytes(bytes), kind, "doc");
    assertThat(contents).isInstanceOf(Contents.Articles.class);
    return (Contents.Articles) contents;
  }

  static Article article(byte[] bytes, Documents.Kind kind) {
    Contents.Articles contents = contents(bytes, kind);
    assertThat(contents.articles()).hasSize(1);
    return contents.articles().getFirst();
  }

  static Contents.Refused refused(byte[] bytes, Documents.Kind kind) {
    Contents contents = Documents.read(new RawBytes(bytes), kind, "doc");
    assertThat(contents).isInstanceOf(Contents.Refused.class);
    return (Contents.Refused) contents;
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
