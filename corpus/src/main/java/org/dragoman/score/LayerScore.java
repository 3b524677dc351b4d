// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import org.dragoman.model.Reading;

/// Compares one layer of a reading with what a person coded.
interface LayerScore {
  /// The field of the gold record.
  String layer();

  /// Adds to the card what this article is worth.
  void score(GoldArticle gold, Reading reading, Scorecard card);
}
