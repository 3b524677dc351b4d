// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Reads a model in CoreNLP's text form: seven lines of sizes, one line a name with its embedding,
/// then the weights.
///
/// The list of inputs to compute beforehand, which ends the file, is not read: we remember what a
/// text needs.
final class TextModelReader {
  private static final double[] POWERS = new double[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final InputStream in;
  private byte[] line = new byte[1 << 14];
  private int length;
  private int at;
  private int lineNumber;
  private final byte[] block = new byte[1 << 16];
  private int blockAt;
  private int blockEnd;

  /// @param text plain or gzipped
  TextModelReader(InputStream text) throws IOException {
    InputStream buffered = new BufferedInputStream(text, 1 << 16);
    buffered.mark(2);
    boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    this.in = zipped ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  NndepModel read() throws IOException {
    int words = size("dict");
    int tags = size("pos");
    int labels = size("label");
    int embeddingSize = size("embeddingSize");
    int hiddenSize = size("hiddenSize");
    if (size("numTokens") != Features.INPUTS) {
      throw unusable("numTokens=" + Features.INPUTS);
    }
    size("preComputed");
    List<String> names = new ArrayList<>();
    float[] embeddings = new float[(words + tags + labels) * embeddingSize];
    for (int i = 0; i < words + tags + labels; i++) {
      nextLine();
      names.add(name());
      numbers(embeddings, i * embeddingSize, embeddingSize);
    }
    Vocabulary vocabulary =
        new Vocabulary(
            names.subList(0, words),
            names.subList(words, words + tags),
            names.subList(words + tags, names.size()));
    float[][] hidden = rows(Features.INPUTS * embeddingSize, hiddenSize);
    float[] bias = rows(1, hiddenSize)[0];
    float[][] output = rows(hiddenSize, 2 * (labels - 1) + 1);
    return new NndepModel(vocabulary, embeddingSize, embeddings, hidden, bias, output);
  }

  private int size(String name) throws IOException {
    nextLine();
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    if (!text.startsWith(name + "=")) {
      throw unusable(name + "=");
    }
    try {
      return Integer.parseInt(text.substring(name.length() + 1).strip());
    } catch (NumberFormatException e) {
      throw unusable("a number after " + name + "=");
    }
  }

  private String name() throws IOException {
    while (at < length && line[at] != ' ') {
      at++;
    }
    if (at == length) {
      throw unusable("a name and its numbers");
    }
    return new String(line, 0, at, StandardCharsets.UTF_8);
  }

  private float[][] rows(int count, int columns) throws IOException {
    float[][] rows = new float[count][columns];
    for (float[] row : rows) {
      nextLine();
      numbers(row, 0, columns);
    }
    return rows;
  }

  private void numbers(float[] target, int from, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      while (at < length && line[at] == ' ') {
        at++;
      }
      int start = at;
      while (at < length && line[at] > ' ') {
        at++;
      }
      if (start == at) {
        throw unusable(count + " numbers");
      }
      target[from + i] = number(start, at);
    }
  }

  /// Reads plain decimals by hand, since there are six million of them; anything else goes to the
  /// JDK.
  private float number(int start, int end) throws IOException {
    boolean negative = line[start] == '-';
    long digits = 0;
    int decimals = -1;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      int digit = line[i] - '0';
      if (digit >= 0 && digit <= 9 && end - start < 18) {
        digits = digits * 10 + digit;
        decimals += decimals < 0 ? 0 : 1;
      } else if (line[i] == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slowNumber(start, end);
      }
    }
    double value = digits / POWERS[Math.max(decimals, 0)];
    return (float) (negative ? -value : value);
  }

  private float slowNumber(int start, int end) throws IOException {
    try {
      return Float.parseFloat(new String(line, start, end - start, StandardCharsets.UTF_8));
    } catch (NumberFormatException e) {
      throw unusable("a number in column " + (start + 1));
    }
  }

  private void nextLine() throws IOException {
    length = 0;
    at = 0;
    lineNumber++;
    while (true) {
      if (blockAt == blockEnd) {
        blockAt = 0;
        blockEnd = in.read(block);
        if (blockEnd < 0) {
          throw new EOFException("the parser model ends in line " + lineNumber);
        }
      }
      byte next = block[blockAt++];
      if (next == '\n') {
        return;
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = next;
    }
  }

  private IOException unusable(String expected) {
    return new IOException("line " + lineNumber + " of the parser model: expected " + expected);
  }
}
