// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/// What lies in an archive, from its beginning to its end.
///
/// 1. Folders, links and devices are nothing to read; names that begin with a dot are passed over
///    as they are on the disk, and so are the `__MACOSX` doubles.
/// 2. An entry that cannot be read is its own fault; when the archive itself cannot be read on,
///    that is one fault, which names the last entry.
final class ArchiveSource<E extends ArchiveEntry> implements ArticleSource {
  /// Tells an entry that is a file, and why one cannot be read.
  interface Kind<E> {
    boolean isFile(E entry);

    /// The reason, empty if it can be read.
    Optional<String> unreadable(E entry);

    /// Reads the head of the next entry.
    default @Nullable E head(Head<E> next) throws IOException {
      return next.read();
    }

    /// What is wrong with the archive, seen at its end.
    default Optional<String> wrongEnd() throws IOException {
      return Optional.empty();
    }
  }

  /// The way to the next entry; null at the end.
  interface Head<E> {
    @Nullable E read() throws IOException;
  }

  private final ArchiveInputStream<E> archive;
  private final Kind<E> kind;
  private final Entry entry;
  private final Opening opening;
  private @Nullable Entry inner;
  private @Nullable ArticleSource articles;
  private String last = "";
  private boolean ended;

  ArchiveSource(ArchiveInputStream<E> archive, Kind<E> kind, Entry entry, Opening opening) {
    this.archive = archive;
    this.kind = kind;
    this.entry = entry;
    this.opening = opening;
  }

  @Override
  public Optional<Ingested> next() {
    while (!ended) {
      Optional<Ingested> next = articles == null ? Optional.empty() : articles.next();
      if (next.isPresent()) {
        return next;
      }
      try {
        finishEntry();
        Optional<Ingested> instead = entry.isRefused() ? end() : openNext();
        if (instead.isPresent()) {
          return instead;
        }
      } catch (Refusal refusal) {
        ended = true;
        return fault(refusal.kind(), String.valueOf(refusal.getMessage()));
      } catch (IOException e) {
        ended = true;
        String after = last.isEmpty() ? "at its beginning" : "after " + last;
        return fault(
            Fault.Kind.UNREADABLE,
            "the archive is broken " + after + " and cannot be read on: " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  /// Reads the rest of the entry through the account, where skipping it would unpack it unseen.
  private void finishEntry() throws IOException {
    if (articles != null) {
      articles.close();
      articles = null;
    }
    if (inner != null) {
      Entry done = inner;
      inner = null;
      if (!done.isRefused()) {
        done.drain();
      }
    }
  }

  private Optional<Ingested> openNext() throws IOException {
    E next = kind.head(archive::getNextEntry);
    if (next == null) {
      return end();
    }
    last = next.getName();
    if (next.isDirectory() || !kind.isFile(next)) {
      return Optional.empty();
    }
    Entry found = entry.inside(next.getName(), next.getSize(), archive);
    if (isHidden(next.getName())) {
      inner = found;
      return Optional.empty();
    }
    Optional<String> unreadable = kind.unreadable(next);
    if (unreadable.isPresent()) {
      return Optional.of(Ingested.faulty(found.origin(), Fault.Kind.UNSUPPORTED, unreadable.get()));
    }
    inner = found;
    articles = opening.open(found);
    return Optional.empty();
  }

  private Optional<Ingested> end() throws IOException {
    ended = true;
    if (entry.isRefused()) {
      return Optional.empty();
    }
    if (last.isEmpty()) {
      return fault(Fault.Kind.UNSUPPORTED, "the archive is empty, or it is none");
    }
    return kind.wrongEnd()
        .map(wrong ->
            Ingested.faulty(
                entry.origin(), Fault.Kind.UNREADABLE, wrong + "; the last entry is " + last));
  }

  private Optional<Ingested> fault(Fault.Kind of, String message) {
    return Optional.of(Ingested.faulty(entry.origin(), of, message));
  }

  private static boolean isHidden(String path) {
    for (String part : path.split("[/\\\\]", -1)) {
      boolean dots = part.equals(".") || part.equals("..");
      if (part.startsWith(".") && !dots || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    if (articles != null) {
      articles.close();
      articles = null;
    }
    ended = true;
  }
}
