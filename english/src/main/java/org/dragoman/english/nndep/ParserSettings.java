// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

/// How much memory the parser may take, and how it computes. Neither changes a tree.
///
/// @param memoryBytes how much the remembered slices of words may take together
/// @param loops how it computes
public record ParserSettings(long memoryBytes, Loops loops) {
  /// 250 MB hold 3,400 words: five of six words of news prose.
  public static final ParserSettings DEFAULT = new ParserSettings(250_000_000, Loops.FASTEST);

  /// The inner loops.
  public enum Loops {
    /// In plain Java, which is fast at once, until enough was parsed for the Vector API to pay,
    /// where the JVM has it.
    FASTEST,
    /// With the Vector API from the first sentence on, where the JVM has it, else in plain Java.
    VECTOR,
    /// In plain Java.
    PLAIN
  }

  public ParserSettings {
    if (memoryBytes <= 0) {
      throw new IllegalArgumentException("the parser's memory must be above 0: " + memoryBytes);
    }
  }
}
