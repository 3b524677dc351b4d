// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.file.Path;
import java.util.Optional;
import org.dragoman.codebook.Codebook;

/// Our data files, loaded, checked and indexed once.
public final class Lexicon {
  private final NameBook names;
  private final Words words;
  private final FrameBook frames;
  private final String fingerprint;

  private Lexicon(NameBook names, Words words, FrameBook frames, String fingerprint) {
    this.names = names;
    this.words = words;
    this.frames = frames;
    this.fingerprint = fingerprint;
  }

  /// Loads the files that ship, with a user's folder over them.
  ///
  /// @throws org.dragoman.codebook.LexiconException if a file is wrong; the message names file and line
  public static Lexicon load(Optional<Path> user, Codebook codebook) {
    LexiconFiles files = new LexiconFiles(user);
    NameBook names = NameBook.load(files);
    Words words = Words.load(files);
    FrameBook frames = FrameBook.load(files, codebook);
    return new Lexicon(names, words, frames, files.fingerprint());
  }

  public NameBook names() {
    return names;
  }

  public Words words() {
    return words;
  }

  public FrameBook frames() {
    return frames;
  }

  /// A hash of all files, for the provenance of a reading.
  public String fingerprint() {
    return fingerprint;
  }
}
