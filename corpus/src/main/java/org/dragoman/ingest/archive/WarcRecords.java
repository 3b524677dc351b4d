// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.Refusal;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcParser;

/// The records of a WARC file, leniently: a broken one is told, and reading goes on at the next
/// place where a record begins.
///
/// 1. jwarc reads the head of a record; its own reader of files ends at the first error.
/// 2. A record is whole when as many bytes follow its head as it says, and after them, line breaks
///    apart, the next record or the end. A length that is too large is found out by the head of the
///    next record inside the block, which is given back.
/// 3. The block is kept only of records of the wanted types, and only up to a bound.
final class WarcRecords {
  /// What stands at one place of the file.
  sealed interface Item {
    /// Which record of the file it is, from 1.
    long number();

    /// A record.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Whole(long number, String type, MessageHeaders headers, byte[] block) implements Item {}

    /// A record that cannot be read, and why.
    record Broken(long number, String reason) implements Item {}
  }

  private static final int LARGEST_HEAD = 1 << 20;
  private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NEXT_HEAD = "\r\n\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NONE = new byte[0];

  private final WarcBytes bytes;
  private final Set<String> wanted;
  private final int largest;
  private final Channel channel = new Channel();
  private final WarcParser parser = new WarcParser();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13).flip();
  private byte[] givenBack = NONE;
  private long number;
  private boolean begun;
  private boolean lost;
  private boolean damaged;

  WarcRecords(WarcBytes bytes, Set<String> wanted, int largest) {
    this.bytes = bytes;
    this.wanted = wanted;
    this.largest = largest;
    parser.setLenient(true);
  }

  /// The next record that is wanted or broken.
  ///
  /// @throws IOException if the file cannot be read on
  Optional<Item> next() throws IOException {
    while (true) {
      long before = number;
      try {
        if (!toNextHead()) {
          return Optional.empty();
        }
        number++;
        Optional<Item> item = record();
        if (item.isPresent()) {
          return item;
        }
      } catch (Refusal refusal) {
        throw refusal;
      } catch (IOException | IllegalArgumentException e) {
        lost = true;
        damaged =
            e instanceof IOException && !(e instanceof Misplaced || e instanceof ParsingException);
        number = before + 1;
        return Optional.of(new Item.Broken(number, String.valueOf(e.getMessage())));
      }
    }
  }

  /// Not damage of the bytes, but a record that is not where or as long as it should be.
  private static final class Misplaced extends IOException {
    private static final long serialVersionUID = 1L;

    Misplaced(String message) {
      super(message);
    }
  }

  /// Moves to where a record begins; false at the end of the file.
  private boolean toNextHead() throws IOException {
    if (!begun) {
      begun = true;
      if (!bytes.nextUnit()) {
        return false;
      }
    }
    if (lost) {
      return findHead();
    }
    while (!peek(1)) {
      if (!bytes.nextUnit()) {
        return false;
      }
    }
    return true;
  }

  /// After an error: on to the next head, in this unit or a later one.
  private boolean findHead() throws IOException {
    if (damaged) {
      damaged = false;
      forget();
      if (!bytes.recover()) {
        return false;
      }
      lost = false;
      return peek(1);
    }
    while (true) {
      while (peek(VERSION.length)) {
        if (startsWithVersion()) {
          lost = false;
          return true;
        }
        toNextLine();
      }
      forget();
      if (!bytes.nextUnit()) {
        return false;
      }
    }
  }

  private void toNextLine() throws IOException {
    while (peek(1)) {
      if (buffer.get() == '\n') {
        return;
      }
    }
  }

  private void forget() {
    buffer.clear().flip();
    givenBack = NONE;
  }

  private Optional<Item> record() throws IOException {
    parser.reset();
    channel.left = LARGEST_HEAD;
    if (!parser.parse(channel, buffer)) {
      return Optional.empty();
    }
    channel.left = Long.MAX_VALUE;
    MessageHeaders headers = parser.headers();
    String type = headers.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    long length = length(headers);
    boolean keep = wanted.contains(type) && length <= largest;
    byte[] block = keep ? block((int) length) : skip(length);
    checkEnd(block);
    if (wanted.contains(type) && !keep) {
      return Optional.of(
          new Item.Broken(number, "it has " + length + " bytes, more than " + largest));
    }
    return keep ? Optional.of(new Item.Whole(number, type, headers, block)) : Optional.empty();
  }

  private static long length(MessageHeaders headers) throws Misplaced {
    String written = headers.first("Content-Length").orElse("").strip();
    try {
      long length = Long.parseLong(written);
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException e) {
      throw new Misplaced("its Content-Length is no number: `" + written + "`");
    }
    throw new Misplaced("its Content-Length is negative");
  }

  private byte[] block(int length) throws IOException {
    byte[] block = new byte[Math.min(length, 1 << 16)];
    int at = 0;
    while (at < length) {
      if (!peek(1)) {
        throw new Misplaced("it ends after " + at + " of " + length + " bytes");
      }
      if (at == block.length) {
        block = Arrays.copyOf(block, (int) Math.min(length, block.length * 2L));
      }
      int n = Math.min(buffer.remaining(), block.length - at);
      buffer.get(block, at, n);
      at += n;
    }
    return block;
  }

  private byte[] skip(long length) throws IOException {
    long left = length;
    while (left > 0) {
      if (!peek(1)) {
        throw new Misplaced("it ends " + left + " bytes before its end");
      }
      int n = (int) Math.min(buffer.remaining(), left);
      buffer.position(buffer.position() + n);
      left -= n;
    }
    return NONE;
  }

  /// What follows a whole record is the next, or nothing.
  private void checkEnd(byte[] block) throws IOException {
    while (peek(1)) {
      byte next = buffer.get(buffer.position());
      if (next != '\r' && next != '\n') {
        break;
      }
      buffer.get();
    }
    if (!peek(1) || peek(VERSION.length) && startsWithVersion()) {
      return;
    }
    int head = indexOf(block, NEXT_HEAD);
    if (head < 0) {
      throw new Misplaced("it is not as long as it says: no record begins at its end");
    }
    giveBack(Arrays.copyOfRange(block, head + 4, block.length));
    throw new Misplaced("it is not as long as it says: the next record begins inside");
  }

  private void giveBack(byte[] tail) {
    byte[] all = new byte[tail.length + buffer.remaining() + givenBack.length];
    System.arraycopy(tail, 0, all, 0, tail.length);
    int read = buffer.remaining();
    buffer.get(all, tail.length, read);
    System.arraycopy(givenBack, 0, all, tail.length + read, givenBack.length);
    givenBack = all;
    buffer.clear().flip();
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  private boolean startsWithVersion() {
    int at = buffer.position();
    return Arrays.equals(buffer.array(), at, at + VERSION.length, VERSION, 0, VERSION.length);
  }

  /// Whether so many bytes of this unit are left, and in the buffer.
  private boolean peek(int wantedBytes) throws IOException {
    while (buffer.remaining() < wantedBytes) {
      buffer.compact();
      int n = channel.read(buffer);
      buffer.flip();
      if (n < 0) {
        return false;
      }
    }
    return true;
  }

  /// The file for jwarc, so that a head without an end is no endless head.
  private final class Channel implements ReadableByteChannel {
    private long left = Long.MAX_VALUE;

    @Override
    public int read(ByteBuffer into) throws IOException {
      if (left <= 0) {
        throw new Misplaced("its head is longer than " + LARGEST_HEAD + " bytes");
      }
      int room = (int) Math.min(into.remaining(), left);
      int n;
      if (givenBack.length > 0) {
        n = Math.min(room, givenBack.length);
        into.put(givenBack, 0, n);
        givenBack = Arrays.copyOfRange(givenBack, n, givenBack.length);
      } else {
        n = bytes.read(into.array(), into.arrayOffset() + into.position(), room);
        into.position(into.position() + Math.max(0, n));
      }
      left -= Math.max(0, n);
      return n;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // the source closes the file
    }
  }
}
