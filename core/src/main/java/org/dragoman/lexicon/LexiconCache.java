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
import java.util.Optional;
import java.util.zip.CRC32C;

/// Keeps the books of the lexicon in a file, compiled, so that their text is read once after a
/// build and never again.
///
/// The file says of what it was made, see [LexiconKey]; where that does not fit, or the file is
/// damaged or cannot be written, the text is read, with the same result.
///
/// Layout, little-endian: magic, key, checksum of what follows, two fingerprints (16 signs each:
/// names, other books), the number of numbers and of letters, numbers, letters.
final class LexiconCache {
  private static final long MAGIC = 0x3130_4B4F_4F42_5244L;
  private static final int FINGERPRINT = 16;
  private static final int COUNTS = 3 * Long.BYTES + 2 * FINGERPRINT;
  private static final int HEAD = COUNTS + 2 * Integer.BYTES;
  private static final int NUMBERS = 256 << 20;

  private final Path file;
  private final long key;

  /// What the file holds.
  record Kept(BookReader reader, String names, String others) {}

  LexiconCache(Path file, long key) {
    this.file = file;
    this.key = key;
  }

  /// The books, if there is a whole file of this key.
  Optional<Kept> open() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < HEAD || size > NUMBERS) {
        return Optional.empty();
      }
      return read(
          channel.map(FileChannel.MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN));
    } catch (IOException e) {
      // the text still serves
      return Optional.empty();
    }
  }

  private Optional<Kept> read(ByteBuffer all) {
    if (all.getLong(0) != MAGIC || all.getLong(8) != key || all.getLong(16) != checksum(all)) {
      return Optional.empty();
    }
    int numbers = all.getInt(COUNTS);
    int[] data = new int[numbers];
    byte[] letters = new byte[all.getInt(COUNTS + 4)];
    // copied and not looked up in the mapped file: a program that has just started is interpreted,
    // and an access to an array is the only one that is cheap then
    all.slice(HEAD, numbers * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(data);
    all.get(HEAD + numbers * Integer.BYTES, letters);
    return Optional.of(
        new Kept(new BookReader(data, letters), signs(all, 24), signs(all, 24 + FINGERPRINT)));
  }

  private static String signs(ByteBuffer all, int at) {
    byte[] signs = new byte[FINGERPRINT];
    all.get(at, signs);
    return new String(signs, StandardCharsets.US_ASCII);
  }

  private static long checksum(ByteBuffer all) {
    CRC32C crc = new CRC32C();
    crc.update(all.slice(24, all.limit() - 24));
    return crc.getValue() << 32 | all.limit();
  }

  /// Writes the books, for the next start; it is no error if that cannot be done.
  void write(Kept books) {
    int[] data = books.reader().data();
    byte[] letters = books.reader().letters();
    ByteBuffer all =
        ByteBuffer.allocate(HEAD + data.length * Integer.BYTES + letters.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    all.putLong(0, MAGIC).putLong(8, key);
    all.put(24, books.names().getBytes(StandardCharsets.US_ASCII));
    all.put(24 + FINGERPRINT, books.others().getBytes(StandardCharsets.US_ASCII));
    all.putInt(COUNTS, data.length).putInt(COUNTS + 4, letters.length);
    all.slice(HEAD, data.length * Integer.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .put(data);
    all.put(HEAD + data.length * Integer.BYTES, letters);
    all.putLong(16, checksum(all));
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path next = Files.createTempFile(folder, "lexicon", ".next");
      try {
        Files.write(next, all.array());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // a read-only or full disk: the text is read again the next time
      return;
    }
  }
}
