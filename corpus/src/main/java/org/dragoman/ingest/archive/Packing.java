// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;

/// A compression of one thing: what is in it is read as if it lay there unpacked.
abstract sealed class Packing implements Format permits Gzip, Bzip2 {
  /// The stream unpacked.
  abstract InputStream unpack(InputStream packed) throws IOException;

  @Override
  public boolean isPacking() {
    return true;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) throws IOException {
    InputStream unpacked;
    try {
      unpacked = unpack(entry.stream());
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException e) {
      throw new Refusal(
          Fault.Kind.UNREADABLE, "it is not a whole " + name() + " file (" + e.getMessage() + ")");
    }
    return new Unpacked(unpacked, opening.open(entry.unpacked(innerName(entry.name()), unpacked)));
  }

  /// `news.tgz` holds `news.tar`; `page.html`, packed by whoever fetched it, holds `page.html`.
  private String innerName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : endings()) {
      if (lower.endsWith(ending)) {
        String bare = name.substring(0, name.length() - ending.length());
        return ending.startsWith(".t") ? bare + ".tar" : bare;
      }
    }
    return name;
  }

  /// What is inside, and the stream, whose memory lies outside the heap and is given back at once.
  private record Unpacked(InputStream unpacked, ArticleSource inner) implements ArticleSource {
    @Override
    public Optional<Ingested> next() {
      return inner.next();
    }

    @Override
    public void close() {
      inner.close();
      try {
        unpacked.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
