// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.ByteLines;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.RawBytes;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/// The mails of a mailbox, each read as a file of its own.
///
/// 1. A mail begins at the beginning, and after an empty line at a line `From … 09:30:00 …`; a
///    sentence that begins with "From" bears no time.
/// 2. `>From` in a mail was written `From`, as mail programs put the mark there.
/// 3. The id of a mail comes from its bytes: it stays when mails before it are deleted.
final class MboxSource implements ArticleSource {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern TIMED = Pattern.compile("From .*\\b\\d{1,2}:\\d{2}\\b.*");
  private static final int LONGEST_LINE = 16_000_000;
  private static final int ID_DIGITS = 16;

  private final ByteLines lines;
  private final Entry entry;
  private final Opening opening;
  private @Nullable ArticleSource articles;
  private long number;
  private boolean begun;
  private boolean ended;

  MboxSource(Entry entry, Opening opening) {
    this.lines = new ByteLines(entry.stream(), LONGEST_LINE);
    this.entry = entry;
    this.opening = opening;
  }

  @Override
  public Optional<Ingested> next() {
    while (true) {
      Optional<Ingested> next = articles == null ? Optional.empty() : articles.next();
      if (next.isPresent()) {
        return next;
      }
      closeArticles();
      if (ended || entry.isRefused()) {
        return Optional.empty();
      }
      try {
        Optional<Ingested> instead = openNext();
        if (instead.isPresent()) {
          return instead;
        }
      } catch (Refusal refusal) {
        ended = true;
        return fault(refusal.kind(), String.valueOf(refusal.getMessage()));
      } catch (IOException e) {
        ended = true;
        return fault(Fault.Kind.UNREADABLE, "the mailbox cannot be read on: " + e.getMessage());
      }
    }
  }

  private Optional<Ingested> openNext() throws IOException {
    if (!begun) {
      begun = true;
      Optional<ByteLines.Line> first = lines.next();
      if (first.isEmpty() || !startsWithFrom(first.get().bytes())) {
        ended = true;
        return fault(
            Fault.Kind.MALFORMED, "no mailbox: its first line does not begin with `From `");
      }
    }
    Mail mail = read();
    number++;
    if (!mail.whole()) {
      return fault(Fault.Kind.UNSUPPORTED, "the mail has more than " + entry.largest() + " bytes");
    }
    String id = new RawBytes(mail.bytes()).sha256().substring(0, ID_DIGITS);
    articles =
        opening.open(
            entry.part(
                "message " + number,
                entry.idOf(id),
                "message.eml",
                new ByteArrayInputStream(mail.bytes()),
                null,
                null));
    return Optional.empty();
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  private record Mail(byte[] bytes, boolean whole) {}

  /// The lines up to the next mail.
  private Mail read() throws IOException {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    boolean whole = true;
    boolean afterEmpty = false;
    while (true) {
      Optional<ByteLines.Line> next = lines.next();
      if (next.isEmpty()) {
        ended = true;
        break;
      }
      byte[] line = next.get().bytes();
      if (afterEmpty && isBeginning(line)) {
        break;
      }
      afterEmpty = line.length == 0 || line.length == 1 && line[0] == '\r';
      whole &= next.get().whole() && mail.size() + line.length < entry.largest();
      if (whole) {
        int from = isMarked(line) ? 1 : 0;
        mail.write(line, from, line.length - from);
        mail.write('\n');
      }
    }
    return new Mail(mail.toByteArray(), whole);
  }

  private static boolean startsWithFrom(byte[] line) {
    return line.length > FROM.length && Arrays.equals(line, 0, FROM.length, FROM, 0, FROM.length);
  }

  private static boolean isBeginning(byte[] line) {
    return startsWithFrom(line)
        && TIMED.matcher(new String(line, StandardCharsets.ISO_8859_1).strip()).matches();
  }

  private static boolean isMarked(byte[] line) {
    int at = 0;
    while (at < line.length && line[at] == '>') {
      at++;
    }
    return at > 0 && startsWithFrom(Arrays.copyOfRange(line, at, line.length));
  }

  private Optional<Ingested> fault(Fault.Kind kind, String message) {
    String where = number == 0 ? "" : ":message " + number;
    return Optional.of(Ingested.faulty(entry.origin() + where, kind, message));
  }

  private void closeArticles() {
    if (articles != null) {
      articles.close();
      articles = null;
    }
  }

  @Override
  public void close() {
    closeArticles();
    ended = true;
  }
}
