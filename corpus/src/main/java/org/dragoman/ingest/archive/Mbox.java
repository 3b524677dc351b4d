// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Format;
import org.dragoman.ingest.Opening;

/// Mailboxes of the mbox family (RFC 4155): mails one after another, each behind a line that begins
/// with `From ` and bears a time.
public final class Mbox implements Format {
  private static final Pattern BEGINNING =
      Pattern.compile("From \\S+ [^\\n]*\\d:\\d\\d[^\\n]*\\n[!-9;-~]+:.*", Pattern.DOTALL);

  @Override
  public String name() {
    return "mbox";
  }

  @Override
  public List<String> endings() {
    return List.of(".mbox", ".mbx");
  }

  @Override
  public Fit fit(FirstBytes head) {
    return BEGINNING.matcher(head.text()).matches() ? Fit.LIKELY : Fit.POSSIBLE;
  }

  @Override
  public ArticleSource open(Entry entry, Opening opening) {
    return new MboxSource(entry, opening);
  }
}
