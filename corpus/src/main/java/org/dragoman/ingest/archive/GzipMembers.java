// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The members of a gzip file one after another, where each begins a WARC record; what is damaged
/// is left behind and reading goes on at the next.
///
/// The JDK's stream cannot do that: it runs from member to member unseen and ends at the first bad
/// byte, and one bad byte in a crawl of a gigabyte would cost the rest of it.
final class GzipMembers extends WarcBytes {
  private static final int[] MAGIC = {0x1F, 0x8B, 8};
  private static final String RECORD = "WARC/";
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  /// As much of a member as is looked at to tell whether a record begins there.
  private static final int PROBE = 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] first = new byte[RECORD.length()];
  private int firstAt;
  private int firstEnd;
  private int at;
  private int filled;
  private boolean inMember;
  private boolean atBoundary;
  private @Nullable IOException ahead;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  boolean nextUnit() throws IOException {
    if (atBoundary) {
      atBoundary = false;
      return true;
    }
    if (ahead != null) {
      IOException failed = ahead;
      ahead = null;
      throw failed;
    }
    return start();
  }

  @Override
  boolean recover() throws IOException {
    if (atBoundary) {
      atBoundary = false;
      return true;
    }
    ahead = null;
    at -= inMember ? inflater.getRemaining() : 0;
    inMember = false;
    firstAt = 0;
    firstEnd = 0;
    while (ensure(MAGIC.length + 1)) {
      if (isMagic(at)) {
        ensure(PROBE);
        if (beginsRecord()) {
          return start();
        }
      }
      at++;
    }
    at = filled;
    return false;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (inMember && !atBoundary && ahead == null) {
      if (firstAt < firstEnd) {
        int n = Math.min(length, firstEnd - firstAt);
        System.arraycopy(first, firstAt, into, from, n);
        firstAt += n;
        return n;
      }
      int n = inflate(into, from, length);
      if (n > 0) {
        return n;
      }
      finish();
      lookAhead();
    }
    return -1;
  }

  /// Begins the next member, and stops there if a record begins with it. If none does, the file was
  /// packed in blocks of one size, and its members are one stream. What is wrong there is no fault
  /// of the record before.
  private void lookAhead() {
    try {
      atBoundary = start() && firstEnd == first.length && RECORD.equals(latin(first));
    } catch (IOException e) {
      ahead = e;
    }
  }

  /// Zero at the end of the member.
  private int inflate(byte[] into, int from, int length) throws IOException {
    try {
      while (!inflater.finished()) {
        int n = inflater.inflate(into, from, length);
        if (n > 0) {
          checksum.update(into, from, n);
          return n;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("its compression needs a dictionary");
        }
        if (inflater.needsInput() && !inflater.finished()) {
          feed();
        }
      }
      return 0;
    } catch (DataFormatException e) {
      throw new ZipException("its compression is damaged (" + e.getMessage() + ")");
    }
  }

  private void feed() throws IOException {
    if (!ensure(1)) {
      throw new EOFException("the file ends in the middle of it");
    }
    inflater.setInput(buffer, at, filled - at);
    at = filled;
  }

  /// Begins the next member; false at the end of the file.
  private boolean start() throws IOException {
    inMember = false;
    if (!ensure(1)) {
      return false;
    }
    if (!ensure(MAGIC.length + 1) || !isMagic(at)) {
      throw new ZipException("no gzip member begins where one should");
    }
    int length = headerLength();
    if (length < 0) {
      throw new EOFException("the file ends in the middle of it");
    }
    at += length;
    inflater.reset();
    checksum.reset();
    inMember = true;
    firstAt = 0;
    firstEnd = 0;
    while (firstEnd < first.length) {
      int n = inflate(first, firstEnd, first.length - firstEnd);
      if (n == 0) {
        break;
      }
      firstEnd += n;
    }
    return true;
  }

  /// Checks what follows the compressed bytes.
  private void finish() throws IOException {
    at -= inflater.getRemaining();
    inMember = false;
    if (!ensure(8)) {
      throw new EOFException("the file ends in the middle of it");
    }
    long expected = 0;
    for (int i = 3; i >= 0; i--) {
      expected = expected << 8 | Byte.toUnsignedInt(buffer[at + i]);
    }
    at += 8;
    if (expected != checksum.getValue()) {
      throw new ZipException("its checksum is wrong");
    }
  }

  private boolean isMagic(int offset) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (Byte.toUnsignedInt(buffer[offset + i]) != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether the member at the reading point unpacks to a record, without moving from it.
  private boolean beginsRecord() {
    int length = headerLengthIn(at, filled);
    if (length < 0) {
      return false;
    }
    Inflater probe = new Inflater(true);
    try {
      probe.setInput(buffer, at + length, filled - at - length);
      byte[] begins = new byte[RECORD.length()];
      return probe.inflate(begins) == begins.length && RECORD.equals(latin(begins));
    } catch (DataFormatException e) {
      return false;
    } finally {
      probe.end();
    }
  }

  private int headerLength() throws IOException {
    int length = headerLengthIn(at, filled);
    if (length < 0) {
      ensure(PROBE);
      length = headerLengthIn(at, filled);
    }
    return length;
  }

  /// The length of a member's header; -1 if it does not end before the end.
  private int headerLengthIn(int from, int end) {
    int to = from + 10;
    if (to > end) {
      return -1;
    }
    int flags = buffer[from + 3];
    if ((flags & EXTRA) != 0) {
      to =
          to + 2 > end
              ? end + 1
              : to + 2 + Byte.toUnsignedInt(buffer[to]) + (Byte.toUnsignedInt(buffer[to + 1]) << 8);
    }
    if ((flags & NAME) != 0) {
      to = afterZero(to, end);
    }
    if ((flags & COMMENT) != 0) {
      to = afterZero(to, end);
    }
    to += (flags & HEADER_CHECKSUM) == 0 ? 0 : 2;
    return to > end ? -1 : to - from;
  }

  private int afterZero(int from, int end) {
    int to = from;
    while (to < end && buffer[to] != 0) {
      to++;
    }
    return to + 1;
  }

  /// Whether this many bytes stand in the buffer, or could be read into it.
  private boolean ensure(int wanted) throws IOException {
    while (filled - at < wanted) {
      if (at > 0) {
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        at = 0;
      }
      int n = in.read(buffer, filled, buffer.length - filled);
      if (n <= 0) {
        return false;
      }
      filled += n;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
