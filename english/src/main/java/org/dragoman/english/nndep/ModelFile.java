// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/// Reads a model as published (text), and writes and reads the same as a binary file that is quick
/// to open.
///
/// The binary file, little-endian: eight bytes of magic and version; the sum (CRC-32C) of all that
/// follows it; the number of words, tags, labels, the sizes of an embedding and of the hidden
/// layer, the length of the names in bytes; the names in UTF-8, a line feed after each, zeros to a
/// multiple of four; then embeddings, hidden rows, bias and output rows as floats. It is the
/// published model in another form, under the same licence, and is made where it is used; it
/// belongs in no repository.
public final class ModelFile {
  private static final long MAGIC = 0x31304E5047415244L; // "DRAGPN01"
  private static final int HEADER_INTS = 6;
  private static final int CHECKED_FROM = Long.BYTES + Integer.BYTES;
  private static final int NAMES_FROM = CHECKED_FROM + HEADER_INTS * Integer.BYTES;

  private ModelFile() {}

  /// Converts a model as published, plain or gzipped. The file appears whole or not at all.
  public static void convert(InputStream textModel, Path binary) throws IOException {
    write(readText(textModel), binary);
  }

  static NndepModel readText(InputStream textModel) throws IOException {
    return new TextModelReader(textModel).read();
  }

  static void write(NndepModel model, Path binary) throws IOException {
    ByteBuffer bytes = encode(model);
    Path folder = binary.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, binary.getFileName().toString(), ".part");
    try {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      Files.move(unfinished, binary, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static ByteBuffer encode(NndepModel model) {
    Vocabulary vocabulary = model.vocabulary();
    byte[] names = names(vocabulary);
    int floats =
        model.embeddings().length
            + (model.hiddenRows().length + 1) * model.hiddenSize()
            + model.hiddenSize() * model.outputRows()[0].length;
    ByteBuffer bytes = little(ByteBuffer.allocate(padded(NAMES_FROM + names.length) + 4 * floats));
    bytes.putLong(MAGIC).putInt(0);
    bytes.putInt(vocabulary.words().size()).putInt(vocabulary.tags().size());
    bytes.putInt(vocabulary.labels().size()).putInt(model.embeddingSize());
    bytes.putInt(model.hiddenSize()).putInt(names.length);
    bytes.put(names).position(padded(bytes.position()));
    FloatBuffer numbers = bytes.asFloatBuffer();
    numbers.put(model.embeddings());
    Arrays.stream(model.hiddenRows()).forEach(numbers::put);
    numbers.put(model.bias());
    Arrays.stream(model.outputRows()).forEach(numbers::put);
    bytes.putInt(Long.BYTES, checksum(bytes)).rewind();
    return bytes;
  }

  private static byte[] names(Vocabulary vocabulary) {
    StringBuilder names = new StringBuilder();
    for (List<String> list : List.of(vocabulary.words(), vocabulary.tags(), vocabulary.labels())) {
      list.forEach(name -> names.append(name).append('\n'));
    }
    return names.toString().getBytes(StandardCharsets.UTF_8);
  }

  static NndepModel read(Path binary) throws IOException {
    try (FileChannel channel = FileChannel.open(binary)) {
      long size = channel.size();
      if (size < NAMES_FROM || size > Integer.MAX_VALUE) {
        throw damaged(binary, "has " + size + " bytes");
      }
      ByteBuffer bytes = little(channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
      if (bytes.getLong() != MAGIC) {
        throw damaged(binary, "is of another kind or version");
      }
      if (bytes.getInt() != checksum(bytes)) {
        throw damaged(binary, "does not have the checksum it was written with");
      }
      return decode(bytes);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw new IOException(binary + " holds no usable parser model: " + e.getMessage(), e);
    }
  }

  private static IOException damaged(Path binary, String how) {
    return new IOException(
        "the converted parser model " + binary + " " + how + "; delete it and convert it again");
  }

  private static NndepModel decode(ByteBuffer bytes) {
    int words = bytes.getInt();
    int tags = bytes.getInt();
    int labels = bytes.getInt();
    int embeddingSize = bytes.getInt();
    int hiddenSize = bytes.getInt();
    byte[] encoded = new byte[bytes.getInt()];
    bytes.get(encoded).position(padded(bytes.position()));
    List<String> names = lines(new String(encoded, StandardCharsets.UTF_8), words + tags + labels);
    Vocabulary vocabulary =
        new Vocabulary(
            names.subList(0, words),
            names.subList(words, words + tags),
            names.subList(words + tags, names.size()));
    FloatBuffer numbers = bytes.asFloatBuffer();
    return new NndepModel(
        vocabulary,
        embeddingSize,
        row(numbers, names.size() * embeddingSize),
        rows(numbers, Features.INPUTS * embeddingSize, hiddenSize),
        row(numbers, hiddenSize),
        rows(numbers, hiddenSize, 2 * (labels - 1) + 1));
  }

  private static List<String> lines(String text, int count) {
    List<String> lines = new ArrayList<>(count);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (lines.size() != count) {
      throw new IllegalArgumentException(lines.size() + " names where " + count + " were due");
    }
    return lines;
  }

  private static float[][] rows(FloatBuffer numbers, int count, int length) {
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = row(numbers, length);
    }
    return rows;
  }

  private static float[] row(FloatBuffer numbers, int length) {
    float[] row = new float[length];
    numbers.get(row);
    return row;
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes.duplicate().clear().position(CHECKED_FROM));
    return (int) sum.getValue();
  }

  private static int padded(int position) {
    return (position + 3) & ~3;
  }

  private static ByteBuffer little(ByteBuffer bytes) {
    return bytes.order(ByteOrder.LITTLE_ENDIAN);
  }
}
