// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Articles one after another, in the order of the input, with bounded memory.
public interface ArticleSource extends AutoCloseable {
  /// The next article or fault; empty at the end. Never throws for a bad input: that is a fault.
  Optional<Ingested> next();

  /// How many bytes the input has, or -1 when that cannot be known (a pipe).
  default long totalBytes() {
    return -1;
  }

  /// How many of them have been read.
  default long bytesRead() {
    return 0;
  }

  /// Lets go of what it has open, if anything.
  @Override
  default void close() {}

  /// A source of what is known already: the one article of a file, or the few of a small one.
  static ArticleSource of(Ingested... known) {
    Iterator<Ingested> left = List.of(known).iterator();
    return () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
  }
}
