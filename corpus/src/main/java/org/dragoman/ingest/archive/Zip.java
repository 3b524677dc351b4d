// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Opening;

/// ZIP archives, read from front to back by the headers before each entry.
///
/// The directory at the end is not asked: entries that share their bytes, by which a file of 40 kB
/// can claim to hold petabytes, are so read once.
public final class Zip implements Format {
  @Override
  public String name() {
    return "ZIP";
  }

  @Override
  public List<String> endings() {
    return List.of(".zip");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return head.has(0, 'P', 'K', 3, 4) || head.has(0, 'P', 'K', 5, 6)
        ? Fit.CERTAIN
        : Fit.IMPOSSIBLE;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) {
    Tail tail = new Tail(entry.stream());
    ZipArchiveInputStream zip = new ZipArchiveInputStream(tail, "UTF-8", true, false);
    return new ArchiveSource<>(zip, new Entries(zip, tail), entry, opening);
  }

  private record Entries(ZipArchiveInputStream zip, Tail tail)
      implements ArchiveSource.Kind<ZipArchiveEntry> {
    @Override
    public boolean isFile(ZipArchiveEntry entry) {
      return !entry.isUnixSymlink();
    }

    @Override
    public Optional<String> unreadable(ZipArchiveEntry entry) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        return Optional.of("it is encrypted; unpack the archive with its password");
      }
      if (zip.canReadEntryData(entry)) {
        return Optional.empty();
      }
      ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
      return Optional.of(
          "it is packed in a way that is not read here (" + method + "); pack it anew");
    }

    /// A cut archive ends like a whole one when it is read from the front; but a whole one has its
    /// directory at the end.
    @Override
    public Optional<String> wrongEnd() throws IOException {
      tail.transferTo(OutputStream.nullOutputStream());
      return tail.holds('P', 'K', 5, 6)
          ? Optional.empty()
          : Optional.of("the archive is cut short: it has no directory at its end");
    }
  }
}
