// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

/// What a format is given besides its input: the way on to what lies inside, and the settings.
public interface Opening {
  /// The articles of something that lies inside an entry, by whatever format it has; what is of no
  /// known kind is passed over and counted. Never throws for a bad input: that is a fault.
  ArticleSource open(Entry inner);

  InputSettings settings();
}
