// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns a model as published (text) into bytes that are quick to read, and reads them.
///
/// The bytes, little-endian: the number of words, tags, labels, the sizes of an embedding and of
/// the hidden layer, the length of the names in bytes; the names in UTF-8, a line feed after each,
/// zeros to a multiple of four; then embeddings, hidden rows, bias and output rows as floats.
public final class ModelFile {
  private static final int HEADER_INTS = 6;

  private ModelFile() {}

  /// Converts a model as published, plain or gzipped.
  public static ByteBuffer convert(InputStream textModel) throws IOException {
    return encode(readText(textModel));
  }

  static NndepModel readText(InputStream textModel) throws IOException {
    return new TextModelReader(textModel).read();
  }

  private static ByteBuffer encode(NndepModel model) {
    Vocabulary vocabulary = model.vocabulary();
    byte[] names = names(vocabulary);
    int floats =
        model.embeddings().length
            + (model.hiddenRows().length + 1) * model.hiddenSize()
            + model.hiddenSize() * model.outputRows()[0].length;
    int numbersFrom = padded(HEADER_INTS * Integer.BYTES + names.length);
    ByteBuffer bytes = ByteBuffer.allocate(numbersFrom + Float.BYTES * floats);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(vocabulary.words().size()).putInt(vocabulary.tags().size());
    bytes.putInt(vocabulary.labels().size()).putInt(model.embeddingSize());
    bytes.putInt(model.hiddenSize()).putInt(names.length);
    bytes.put(names).position(numbersFrom);
    FloatBuffer numbers = bytes.asFloatBuffer();
    numbers.put(model.embeddings());
    Arrays.stream(model.hiddenRows()).forEach(numbers::put);
    numbers.put(model.bias());
    Arrays.stream(model.outputRows()).forEach(numbers::put);
    return bytes.rewind();
  }

  private static byte[] names(Vocabulary vocabulary) {
    StringBuilder names = new StringBuilder();
    for (List<String> list : List.of(vocabulary.words(), vocabulary.tags(), vocabulary.labels())) {
      list.forEach(name -> names.append(name).append('\n'));
    }
    return names.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Reads what [#convert] made.
  ///
  /// @throws IllegalArgumentException if it is something else
  static NndepModel read(ByteBuffer converted) {
    try {
      return decode(converted.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("the converted parser model is cut short", e);
    }
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

  private static int padded(int position) {
    return (position + 3) & ~3;
  }
}
