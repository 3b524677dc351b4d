// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.List;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;

/// Finds toponyms and demonyms and says where they lie.
public final class PlaceFinder {
  private final Lexicon lexicon;

  public PlaceFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Places find(Analysis analysis, Trace trace) {
    return new Places(List.of(), List.of());
  }
}
