// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

/// What a written reading holds beyond the usual.
public enum Layer {
  /// The article's text.
  TEXT,
  /// Every predicate with its status.
  PREDICATES
}
