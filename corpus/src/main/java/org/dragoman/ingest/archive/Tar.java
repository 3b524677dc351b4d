// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/// Tar archives; `.tar.gz` is one packed.
public final class Tar implements Format {
  private static final int MARK = 257;

  /// A long name is read into memory whole, however long the archive says it is.
  private static final int LARGEST_HEAD = 8_000_000;

  @Override
  public String name() {
    return "tar";
  }

  @Override
  public List<String> endings() {
    return List.of(".tar");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return head.has(MARK, "ustar") ? Fit.CERTAIN : Fit.POSSIBLE;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) {
    Guard guard = new Guard(entry.stream());
    TarArchiveInputStream tar = new TarArchiveInputStream(guard, "UTF-8");
    return new ArchiveSource<>(tar, new Entries(guard), entry, opening);
  }

  private record Entries(Guard guard) implements ArchiveSource.Kind<TarArchiveEntry> {
    @Override
    public @Nullable TarArchiveEntry head(ArchiveSource.Head<TarArchiveEntry> next)
        throws IOException {
      guard.left = LARGEST_HEAD;
      TarArchiveEntry entry = next.read();
      guard.left = Long.MAX_VALUE;
      return entry;
    }

    @Override
    public boolean isFile(TarArchiveEntry entry) {
      return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
    }

    @Override
    public Optional<String> unreadable(TarArchiveEntry entry) {
      return Optional.empty();
    }
  }

  /// The bytes of the archive, of which a head may take so many.
  private static final class Guard extends FilterInputStream {
    private long left = Long.MAX_VALUE;

    Guard(InputStream in) {
      super(in);
    }

    private void take(long bytes) throws Refusal {
      left -= bytes;
      if (left < 0) {
        throw new Refusal(
            Fault.Kind.MALFORMED, "the head of an entry has more than " + LARGEST_HEAD + " bytes");
      }
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      take(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      take(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      take(skipped);
      return skipped;
    }
  }
}
