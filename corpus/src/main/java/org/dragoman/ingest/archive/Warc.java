// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.IOException;
import java.util.List;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Opening;

/// Crawls in WARC files, plain or packed record by record, such as Common Crawl's news.
///
/// It claims packed bytes too, which [Gzip] does before it: so a file named `.warc.gz` comes here,
/// where a damaged record costs that record only, and any other packed file goes there.
public final class Warc implements Format {
  @Override
  public String name() {
    return "WARC";
  }

  @Override
  public List<String> endings() {
    return List.of(".warc", ".warc.gz", ".warc.wet", ".warc.wet.gz");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return head.has(0, "WARC/") || isPacked(head) ? Fit.CERTAIN : Fit.POSSIBLE;
  }

  private static boolean isPacked(FirstBytes head) {
    return head.has(0, 0x1F, 0x8B, 8);
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) throws IOException {
    WarcBytes bytes =
        isPacked(entry.head()) ? new GzipMembers(entry.stream()) : WarcBytes.plain(entry.stream());
    return new WarcSource(bytes, entry, opening);
  }
}
