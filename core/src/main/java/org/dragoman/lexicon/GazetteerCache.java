// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Keeps the tables of the gazetteer in a file, so that they are made once and mapped from then on.
///
/// The file says of which bytes it was made and ends nowhere else than it says; where it does not
/// fit, is damaged or cannot be written, the gazetteer is read from its text, with the same result.
///
/// Layout, little-endian: magic, stamp, checksum of what follows the head, fingerprint (16 signs),
/// the numbers of slots, links, rows and files, the lengths of the files; then, each from a
/// multiple of 8, slots, links, nexts, starts, ends, fileOf, kinds and the files.
final class GazetteerCache {
  private static final long MAGIC = 0x3130_5A41_4752_4431L;
  private static final int FINGERPRINT = 16;
  private static final int HEAD = 3 * Long.BYTES + FINGERPRINT + 4 * Integer.BYTES;

  /// More than any dump of one country; a buffer cannot be longer than 2 GB.
  private static final long LARGEST = 1_500_000_000L;

  private final Path file;
  private final long stamp;

  /// @param stamp tells the bytes of the text files from others
  GazetteerCache(Path file, long stamp) {
    this.file = file;
    this.stamp = stamp;
  }

  /// The tables, if there is a whole file of this stamp.
  Optional<GazetteerTables> open() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < HEAD || size > LARGEST) {
        return Optional.empty();
      }
      return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      // cut short or overwritten: the text still serves
      return Optional.empty();
    }
  }

  private Optional<GazetteerTables> read(ByteBuffer all) {
    all.order(ByteOrder.LITTLE_ENDIAN);
    if (all.getLong(0) != MAGIC || all.getLong(8) != stamp || all.getLong(16) != checksum(all)) {
      return Optional.empty();
    }
    byte[] fingerprint = new byte[FINGERPRINT];
    all.get(24, fingerprint);
    int counts = 24 + FINGERPRINT;
    int slots = all.getInt(counts);
    int links = all.getInt(counts + 4);
    int rows = all.getInt(counts + 8);
    int[] lengths = new int[all.getInt(counts + 12)];
    for (int f = 0; f < lengths.length; f++) {
      lengths[f] = all.getInt(HEAD + f * Integer.BYTES);
    }
    Cutter cutter = new Cutter(all, HEAD + lengths.length * Integer.BYTES);
    return Optional.of(
        new GazetteerTables(
            cutter.next(slots, Long.BYTES).asLongBuffer(),
            cutter.next(links, Integer.BYTES).asIntBuffer(),
            cutter.next(links, Integer.BYTES).asIntBuffer(),
            cutter.next(rows, 1),
            cutter.next(rows, 1),
            cutter.next(rows, Integer.BYTES).asIntBuffer(),
            cutter.next(rows, Integer.BYTES).asIntBuffer(),
            cutter.files(lengths),
            new String(fingerprint, StandardCharsets.US_ASCII)));
  }

  private static long checksum(ByteBuffer all) {
    CRC32C crc = new CRC32C();
    crc.update(all.slice(24, all.limit() - 24));
    return crc.getValue() << 32 | all.limit();
  }

  /// Writes the tables, for the next start; a file that another program has open stays whole. It is
  /// no error if that cannot be done.
  void write(GazetteerTables tables) {
    long size = sizeOf(tables);
    if (size > LARGEST) {
      return;
    }
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path next = Files.createTempFile(folder, "gazetteer", ".next");
      try {
        write(next, tables, (int) size);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // a read-only or full disk: the text is read again the next time
      return;
    }
  }

  private void write(Path next, GazetteerTables tables, int size) throws IOException {
    try (FileChannel channel =
        FileChannel.open(next, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      // room first: a full disk must be an exception here, not a fault on the mapped pages
      ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
      for (int at = 0; at < size; at += zeros.limit()) {
        zeros.clear().limit(Math.min(zeros.capacity(), size - at));
        while (zeros.hasRemaining()) {
          channel.write(zeros, at + zeros.position());
        }
      }
      fill(channel.map(FileChannel.MapMode.READ_WRITE, 0, size), tables);
    }
  }

  private void fill(ByteBuffer all, GazetteerTables t) {
    all.order(ByteOrder.LITTLE_ENDIAN);
    all.putLong(0, MAGIC).putLong(8, stamp);
    all.put(24, t.fingerprint().getBytes(StandardCharsets.US_ASCII), 0, FINGERPRINT);
    int counts = 24 + FINGERPRINT;
    all.putInt(counts, t.slots().limit()).putInt(counts + 4, t.links().limit());
    all.putInt(counts + 8, t.size()).putInt(counts + 12, t.files().size());
    for (int f = 0; f < t.files().size(); f++) {
      all.putInt(HEAD + f * Integer.BYTES, t.files().get(f).limit());
    }
    Cutter cutter = new Cutter(all, HEAD + t.files().size() * Integer.BYTES);
    cutter.next(t.slots().limit(), Long.BYTES).asLongBuffer().put(t.slots().duplicate());
    cutter.next(t.links().limit(), Integer.BYTES).asIntBuffer().put(t.links().duplicate());
    cutter.next(t.nexts().limit(), Integer.BYTES).asIntBuffer().put(t.nexts().duplicate());
    cutter.next(t.size(), 1).put(t.fileOf().duplicate());
    cutter.next(t.size(), 1).put(t.kinds().duplicate());
    cutter.next(t.size(), Integer.BYTES).asIntBuffer().put(t.starts().duplicate());
    cutter.next(t.size(), Integer.BYTES).asIntBuffer().put(t.ends().duplicate());
    for (ByteBuffer file : t.files()) {
      cutter.next(file.limit(), 1).put(file.duplicate());
    }
    all.putLong(16, checksum(all));
  }

  private static long sizeOf(GazetteerTables t) {
    long size = padded(HEAD + (long) t.files().size() * Integer.BYTES);
    size += padded((long) t.slots().limit() * Long.BYTES);
    size += 2 * padded((long) t.links().limit() * Integer.BYTES);
    size += 2 * padded((long) t.size() * Integer.BYTES) + 2 * padded(t.size());
    for (ByteBuffer file : t.files()) {
      size += padded(file.limit());
    }
    return size;
  }

  private static long padded(long length) {
    return length + 7 & ~7L;
  }

  /// Cuts the sections off, one after the other.
  private static final class Cutter {
    private final ByteBuffer all;
    private int at;

    Cutter(ByteBuffer all, int from) {
      this.all = all;
      this.at = (int) padded(from);
    }

    ByteBuffer next(int count, int width) {
      ByteBuffer section = all.slice(at, count * width).order(ByteOrder.LITTLE_ENDIAN);
      at += (int) padded((long) count * width);
      return section;
    }

    List<ByteBuffer> files(int[] lengths) {
      List<ByteBuffer> files = new ArrayList<>();
      for (int length : lengths) {
        files.add(next(length, 1));
      }
      return files;
    }
  }
}
