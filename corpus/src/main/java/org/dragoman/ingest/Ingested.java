// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import org.dragoman.model.Article;
import org.dragoman.model.Fault;
import org.dragoman.model.SkipReason;

/// What came out of the input: an article, or a place where one could have been.
public sealed interface Ingested {
  /// Where it stands: the file, what lies in it (`news.zip!/may/a.html`) and, in a file of many
  /// articles, the line or record.
  String origin();

  /// An article.
  record Found(String origin, Article article) implements Ingested {}

  /// Something that could not be made into an article.
  record Faulty(String origin, Fault fault) implements Ingested {}

  /// Something that is no article, and need not be one: a picture in an archive.
  record PassedOver(String origin, SkipReason reason) implements Ingested {}

  /// A fault of the input, at its origin.
  static Ingested faulty(String origin, Fault.Kind kind, String message) {
    return new Faulty(origin, new Fault(Fault.Stage.INGEST, kind, message, origin));
  }
}
