// SPDX-License-Identifier: Apache-2.0
package org.dragoman.codebook;

/// A lexicon file that cannot be used; the message names file, line, what was expected and the
/// remedy.
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LexiconException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
