// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

/// Analyses the language of a text. Implementations are safe on any thread and give the same
/// analysis for the same text.
public interface Analyser {
  /// Sentences, words, tags, tree and names of a text. Never fails on any text of well-formed
  /// UTF-16.
  Analysis analyse(String text);

  /// Names the models and their versions, for the provenance of a reading.
  String fingerprint();
}
