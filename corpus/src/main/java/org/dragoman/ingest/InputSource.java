// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dragoman.model.SkipReason;
import org.jspecify.annotations.Nullable;

/// The articles of several inputs, one after another, one file open at a time.
final class InputSource implements ArticleSource {
  private static final String STDIN = "stdin";

  private final Deque<Inputs.Input> waiting;
  private final InputStream stdin;
  private final Formats formats;
  private final Dispatch dispatch;
  private final long totalBytes;
  private @Nullable FileTree folder;
  private @Nullable Opened current;
  private long bytesDone;

  /// A file that is being read.
  ///
  /// @param size how many bytes it counts in the total
  private record Opened(Entry entry, ArticleSource articles, Counting bytes, long size) {}

  InputSource(
      List<Inputs.Input> inputs, InputStream stdin, Formats formats, InputSettings settings) {
    this.waiting = new ArrayDeque<>(inputs);
    this.stdin = stdin;
    this.formats = formats;
    this.dispatch = new Dispatch(formats, settings);
    this.totalBytes = total(inputs);
  }

  private static long total(List<Inputs.Input> inputs) {
    long total = 0;
    for (Inputs.Input input : inputs) {
      switch (input) {
        case Inputs.Input.OfFile file -> total += file.bytes();
        case Inputs.Input.OfFolder of -> total += of.bytes();
        case Inputs.Input.Unusable bad -> {}
        case Inputs.Input.OfStdin in -> {
          return -1;
        }
      }
    }
    return total;
  }

  @Override
  public Optional<Ingested> next() {
    while (true) {
      Optional<Ingested> next = current == null ? Optional.empty() : ofCurrent(current);
      if (next.isPresent()) {
        return next;
      }
      if (folder == null && waiting.isEmpty()) {
        return Optional.empty();
      }
      Optional<Ingested> instead = folder == null ? open(waiting.remove()) : openNext(folder);
      if (instead.isPresent()) {
        return instead;
      }
    }
  }

  private Optional<Ingested> ofCurrent(Opened opened) {
    boolean refused = opened.entry().isRefused();
    Optional<Ingested> next = refused ? Optional.empty() : opened.articles().next();
    if (next.isEmpty()) {
      closeCurrent();
    }
    return next.map(this::withDefaults);
  }

  private Ingested withDefaults(Ingested item) {
    Defaults defaults = dispatch.settings().defaults();
    return item instanceof Ingested.Found(String origin, var article)
        ? new Ingested.Found(
            origin,
            article.orElse(defaults.outlet().orElse(null), defaults.published().orElse(null)))
        : item;
  }

  /// Opens an input; gives what is said instead when it cannot be.
  private Optional<Ingested> open(Inputs.Input input) {
    switch (input) {
      case Inputs.Input.Unusable bad -> {
        return Optional.of(new Ingested.Faulty(bad.path(), bad.fault()));
      }
      case Inputs.Input.OfFile file -> {
        String name = file.path().getFileName().toString();
        // what a user names is meant to be read, also a text without an ending
        return open(file.path(), name, formats.stem(name), new PlainText());
      }
      case Inputs.Input.OfFolder of -> {
        try {
          folder = new FileTree(of.path(), formats);
        } catch (IOException e) {
          return Optional.of(Dispatch.fault(of.path().toString(), null, e));
        }
      }
      case Inputs.Input.OfStdin in -> {
        Entry.Place place = new Entry.Place(STDIN, STDIN, STDIN);
        begin(place, STDIN, new Counting(stdin), null, 0, new PlainText());
      }
    }
    return Optional.empty();
  }

  private Optional<Ingested> openNext(FileTree tree) {
    Optional<FileTree.Found> found;
    try {
      found = tree.next();
    } catch (IOException e) {
      return Optional.of(Dispatch.fault(String.valueOf(e.getMessage()), null, e));
    }
    if (found.isEmpty()) {
      folder = null;
      return Optional.empty();
    }
    FileTree.Found file = found.get();
    String name = file.path().getFileName().toString();
    return formats.mayHold(name)
        ? open(file.path(), file.key(), file.id(), null)
        : Optional.of(
            new Ingested.PassedOver(
                file.path().toString(), new SkipReason.OtherKind(Formats.ending(name))));
  }

  private Optional<Ingested> open(Path path, String key, String id, @Nullable Format otherwise) {
    try {
      Entry.Place place = new Entry.Place(path.toString(), key, id);
      String name = path.getFileName().toString();
      Counting bytes = new Counting(Files.newInputStream(path));
      begin(place, name, bytes, path, path.toFile().length(), otherwise);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Dispatch.fault(path.toString(), null, e));
    }
  }

  private void begin(
      Entry.Place place,
      String name,
      Counting bytes,
      @Nullable Path file,
      long size,
      @Nullable Format otherwise) {
    Budget budget = new Budget(dispatch.settings().bounds(), bytes::count);
    OptionalLong known = file == null ? OptionalLong.empty() : OptionalLong.of(size);
    Entry entry = Entry.outermost(place, name, known, bytes, budget, file);
    ArticleSource articles = dispatch.open(entry, otherwise);
    current = new Opened(entry, articles, bytes, size);
  }

  private void closeCurrent() {
    if (current == null) {
      return;
    }
    Opened done = current;
    current = null;
    // a file that was not read to its end is done all the same
    bytesDone += done.entry().file().isPresent() ? done.size() : done.bytes().count();
    try {
      done.articles().close();
      if (done.entry().file().isPresent()) {
        done.bytes().close();
      }
    } catch (IOException | UncheckedIOException e) {
      // everything wanted from it has been read
      return;
    }
  }

  @Override
  public long totalBytes() {
    return totalBytes;
  }

  @Override
  public long bytesRead() {
    Opened open = current;
    if (open == null) {
      return bytesDone;
    }
    long read = Math.max(open.bytes().count(), open.articles().bytesRead());
    boolean isFile = open.entry().file().isPresent();
    return bytesDone + (isFile ? Math.min(open.size(), read) : read);
  }

  @Override
  public void close() {
    closeCurrent();
    folder = null;
    waiting.clear();
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count += skipped;
      return skipped;
    }
  }
}
