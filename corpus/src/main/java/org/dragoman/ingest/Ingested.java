// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import org.dragoman.model.Article;
import org.dragoman.model.Fault;

/// What came out of the input: an article, or a place where one should have been.
public sealed interface Ingested {
  /// Where it stands: the file and, in a file of many articles, the line.
  String origin();

  /// An article.
  record Found(String origin, Article article) implements Ingested {}

  /// Something that could not be made into an article.
  record Faulty(String origin, Fault fault) implements Ingested {}
}
