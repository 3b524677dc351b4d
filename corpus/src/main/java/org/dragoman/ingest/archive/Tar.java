// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Opening;

/// Tar archives; `.tar.gz` is one packed.
public final class Tar implements Format {
  private static final int MARK = 257;

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
    TarArchiveInputStream tar = new TarArchiveInputStream(entry.stream(), "UTF-8");
    return new ArchiveSource<>(tar, Entries.ALL, entry, opening);
  }

  private enum Entries implements ArchiveSource.Kind<TarArchiveEntry> {
    ALL;

    @Override
    public boolean isFile(TarArchiveEntry entry) {
      return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
    }

    @Override
    public Optional<String> unreadable(TarArchiveEntry entry) {
      return Optional.empty();
    }
  }
}
