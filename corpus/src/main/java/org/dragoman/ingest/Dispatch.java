// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.dragoman.model.Fault;
import org.dragoman.model.SkipReason;
import org.jspecify.annotations.Nullable;

/// Finds the format of each entry and keeps the run safe from it.
///
/// 1. What a format throws is a fault of that entry, and ends that entry alone.
/// 2. What is of no known kind is passed over with the reason.
final class Dispatch implements Opening {
  private final Formats formats;
  private final InputSettings settings;

  Dispatch(Formats formats, InputSettings settings) {
    this.formats = formats;
    this.settings = settings;
  }

  @Override
  public InputSettings settings() {
    return settings;
  }

  @Override
  public ArticleSource open(Entry inner) {
    return open(inner, null);
  }

  /// @param otherwise what it is taken for when neither name nor bytes tell and it may be text
  ArticleSource open(Entry entry, @Nullable Format otherwise) {
    try {
      FirstBytes head = entry.head();
      Optional<Format> format = formats.find(entry.name(), head);
      if (format.isEmpty() && otherwise != null && head.mayBeText()) {
        format = Optional.of(otherwise);
      }
      return format.isEmpty()
          ? ArticleSource.of(
              new Ingested.PassedOver(
                  entry.origin(), new SkipReason.OtherKind(Formats.ending(entry.name()))))
          : new Guarded(entry, format.get(), format.get().open(entry, this));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return ArticleSource.of(fault(entry.origin(), null, e));
    }
  }

  /// What went wrong, as a fault.
  ///
  /// @param format who read it, if it came that far
  static Ingested fault(String origin, @Nullable Format format, Throwable e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof Refusal refusal) {
      return Ingested.faulty(origin, refusal.kind(), message(refusal));
    }
    if (cause instanceof IOException io) {
      return Ingested.faulty(origin, Fault.Kind.UNREADABLE, "cannot be read: " + reason(io));
    }
    String what = cause instanceof StackOverflowError ? "it is nested too deep" : cause.toString();
    String reader = format == null ? "" : " as " + format.name();
    return Ingested.faulty(origin, Fault.Kind.MALFORMED, "cannot be read" + reader + ": " + what);
  }

  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is gone";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return message(e);
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }

  /// A format's source, whose exceptions are faults and its end.
  private static final class Guarded implements ArticleSource {
    private final Entry entry;
    private final Format format;
    private final ArticleSource source;
    private boolean ended;

    Guarded(Entry entry, Format format, ArticleSource source) {
      this.entry = entry;
      this.format = format;
      this.source = source;
    }

    @Override
    public Optional<Ingested> next() {
      if (ended) {
        return Optional.empty();
      }
      try {
        Optional<Ingested> next = source.next();
        ended = next.isEmpty();
        return next;
      } catch (RuntimeException | StackOverflowError e) {
        ended = true;
        return Optional.of(fault(entry.origin(), format, e));
      }
    }

    @Override
    public long bytesRead() {
      return source.bytesRead();
    }

    @Override
    public void close() {
      source.close();
    }
  }
}
