// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.tagger;

import java.util.Arrays;

/// What the two tags before a word speak for each tag, as a dense table: 51 times 51 rows, since
/// "no tag", before the first word, counts as one more.
///
/// Beside each row of scores stand their exponentials, so that the sum over all tags of exp(a + b)
/// is a scalar product.
final class TagTables {
  private final int outside;
  private final double[][] scores;
  private final double[][] exponentials;

  TagTables(TaggerModel model) {
    this.outside = model.tagCount();
    int count = outside + 1;
    this.scores = new double[count * count][];
    this.exponentials = new double[count * count][];
    double[] pair = new double[outside];
    for (int previous = 0; previous < count; previous++) {
      double[] single = new double[outside];
      model.addTo(single, model.feature(Template.PREVIOUS_TAG, name(model, previous)));
      double[] singleExponentials = exponentials(single);
      for (int before = 0; before < count; before++) {
        int row = row(before, previous);
        int feature =
            model.feature(
                Template.TWO_TAGS, name(model, before).concat("!").concat(name(model, previous)));
        if (feature == TaggerModel.NONE) {
          scores[row] = single;
          exponentials[row] = singleExponentials;
          continue;
        }
        Arrays.fill(pair, 0);
        model.addTo(pair, feature);
        model.addTo(pair, model.feature(Template.PREVIOUS_TAG, name(model, previous)));
        scores[row] = pair.clone();
        exponentials[row] = exponentials(pair);
      }
    }
  }

  private static String name(TaggerModel model, int tag) {
    return tag == model.tagCount() ? TaggerModel.OUTSIDE : model.tag(tag);
  }

  private static double[] exponentials(double[] scores) {
    double[] result = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      result[i] = scores[i] == 0 ? 1 : Math.exp(scores[i]);
    }
    return result;
  }

  /// The number of the tag that stands before a sentence.
  int outside() {
    return outside;
  }

  private int row(int before, int previous) {
    return before * (outside + 1) + previous;
  }

  /// @param before the tag two words back
  /// @param previous the tag one word back
  double[] scores(int before, int previous) {
    return scores[row(before, previous)];
  }

  double[] exponentials(int before, int previous) {
    return exponentials[row(before, previous)];
  }
}
