// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.mapped;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A model converted once into a binary file, and mapped from then on.
///
/// 1. The file appears whole or not at all, whoever else writes it.
/// 2. A file that is damaged, cut short or of another version is made anew.
/// 3. Where there is no folder to keep it in, or it cannot be written, the model is converted in
///    memory each time; what is read from it is the same.
///
/// The file: eight bytes of magic, the sum (CRC-32C) of the rest, four zeros, the rest. Its name
/// carries the version of the model and of its layout. It is the published model in another form,
/// under the same licence; it is made where it is used and belongs in no repository.
public final class ConvertedFile {
  private static final long MAGIC = 0x314E4F4347415244L; // "DRAGCON1"
  private static final int HEADER = 2 * Long.BYTES;

  /// Makes the bytes of a converted model from the model as published.
  @FunctionalInterface
  public interface Converter {
    ByteBuffer convert() throws IOException;
  }

  private ConvertedFile() {}

  /// The converted model: mapped where it is there, made where it is not.
  public static ByteBuffer open(Optional<Path> folder, String name, Converter converter)
      throws IOException {
    if (folder.isEmpty()) {
      return converter.convert();
    }
    Path file = folder.get().resolve(name);
    if (Files.isRegularFile(file)) {
      try {
        return map(file);
      } catch (IOException e) {
        // damaged or unreadable: made anew below
      }
    }
    ByteBuffer bytes = converter.convert();
    try {
      write(bytes.duplicate(), file);
    } catch (IOException e) {
      // a read-only or full disk: what was converted still serves
    }
    return bytes;
  }

  /// Maps a converted file after looking at all its bytes once.
  static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < HEADER || size > Integer.MAX_VALUE) {
        throw damaged(file, "has " + size + " bytes");
      }
      ByteBuffer bytes =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN);
      if (bytes.getLong(0) != MAGIC) {
        throw damaged(file, "is of another kind or version");
      }
      ByteBuffer model = bytes.slice(HEADER, (int) size - HEADER);
      if (bytes.getInt(Long.BYTES) != checksum(model)) {
        throw damaged(file, "does not have the checksum it was written with");
      }
      return model;
    }
  }

  static void write(ByteBuffer model, Path file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(MAGIC).putInt(checksum(model)).putInt(0).flip();
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        ByteBuffer[] parts = {header, model.duplicate()};
        while (parts[0].hasRemaining() || parts[1].hasRemaining()) {
          channel.write(parts);
        }
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static int checksum(ByteBuffer model) {
    CRC32C sum = new CRC32C();
    sum.update(model.duplicate());
    return (int) sum.getValue();
  }

  private static IOException damaged(Path file, String how) {
    return new IOException("the converted model " + file + " " + how);
  }
}
