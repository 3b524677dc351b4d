// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.RawBytes;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/// PDF, Word, OpenDocument, RTF and mail: one article each, or those of an export, and for a mail
/// those of the files it carries.
public final class DocumentFormat implements Format {
  @Override
  public String name() {
    return "document";
  }

  @Override
  public List<String> endings() {
    return Documents.ENDINGS;
  }

  @Override
  public Fit fit(FirstBytes head) {
    Optional<Documents.Kind> kind = Documents.find(head, "");
    if (kind.isEmpty()) {
      return Fit.POSSIBLE;
    }
    return kind.get() == Documents.Kind.MAIL ? Fit.LIKELY : Fit.CERTAIN;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) throws IOException {
    Optional<Documents.Kind> kind = Documents.find(entry.head(), entry.name());
    if (kind.isEmpty()) {
      return ArticleSource.of(
          Ingested.faulty(
              entry.origin(), Fault.Kind.MALFORMED, "it is no document of the kind it is named"));
    }
    RawBytes raw = entry.bytes();
    return switch (Documents.read(raw, kind.get(), entry.id())) {
      case Contents.Refused refused ->
          ArticleSource.of(Ingested.faulty(entry.origin(), refused.kind(), refused.reason()));
      case Contents.Articles found -> new Source(entry, found, opening);
    };
  }

  /// The articles of a document, then those of what it carries.
  private static final class Source implements ArticleSource {
    private final Entry entry;
    private final Iterator<Ingested> articles;
    private final Iterator<Contents.Attachment> attachments;
    private final Opening opening;
    private @Nullable ArticleSource inner;

    Source(Entry entry, Contents.Articles found, Opening opening) {
      this.entry = entry;
      this.articles = Exports.ingested(entry.origin(), found.articles()).iterator();
      this.attachments = found.attachments().iterator();
      this.opening = opening;
    }

    @Override
    public Optional<Ingested> next() {
      if (articles.hasNext()) {
        return Optional.of(articles.next());
      }
      while (true) {
        Optional<Ingested> next = inner == null ? Optional.empty() : inner.next();
        if (next.isPresent()) {
          return next;
        }
        close();
        if (entry.isRefused() || !attachments.hasNext()) {
          return Optional.empty();
        }
        Contents.Attachment file = attachments.next();
        try {
          inner =
              opening.open(
                  entry.inside(
                      file.name(), file.bytes().length, new ByteArrayInputStream(file.bytes())));
        } catch (Refusal e) {
          return Optional.of(
              Ingested.faulty(entry.origin(), e.kind(), String.valueOf(e.getMessage())));
        }
      }
    }

    @Override
    public void close() {
      if (inner != null) {
        inner.close();
        inner = null;
      }
    }
  }
}
