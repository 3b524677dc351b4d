// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Locale;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Names that end in what they name: *Rest Acres Road*, *Catawba River*, *Karak Castle*. They are
/// one toponym, and not the town whose name they contain.
final class FeatureNames {
  private static final int LONGEST = 5;

  private final Analysis a;
  private final PlaceWords words;

  FeatureNames(Analysis analysis, PlaceWords words) {
    this.a = analysis;
    this.words = words;
  }

  /// The last token of the feature's name that goes on from this toponym, or -1.
  int end(Toponym t) {
    int at = t.last();
    for (int steps = 0; steps < LONGEST; steps++) {
      if (at > t.last() && isFeature(at, t.first())) {
        return at;
      }
      if (at + 1 >= a.size() || !continues(at)) {
        return -1;
      }
      at++;
    }
    return -1;
  }

  private boolean continues(int t) {
    int from = a.end(t);
    String gap = a.text().substring(from, Math.max(from, a.start(t + 1)));
    return a.sentenceOf(t) == a.sentenceOf(t + 1)
        && (gap.isEmpty() || gap.equals(" "))
        && a.isProperNoun(t + 1)
        && Character.isUpperCase(a.word(t + 1).charAt(0));
  }

  /// Whether the name from `first` may end with this word: a road or river always, a *Station* only
  /// where the name finder sees a place.
  private boolean isFeature(int t, int first) {
    String word = a.word(t).toLowerCase(Locale.ROOT).replace(".", "");
    if (!words.is(PlaceWords.Kind.FEATURE, word) || t + 1 < a.size() && continues(t) && goesOn(t)) {
      return false;
    }
    boolean located = a.name(t) == Names.LOCATION && a.name(first) == Names.LOCATION;
    return located || words.is(PlaceWords.Kind.FEATURE, word, "plain");
  }

  /// *Catawba River Authority*, *Barton County Council*: the name goes on to a body.
  private boolean goesOn(int t) {
    return a.name(t + 1) == Names.ORGANISATION && a.name(t) == Names.ORGANISATION;
  }

  /// The first token of the name of a feature that ends here and whose first word no list knows, or
  /// -1.
  int startOf(int feature) {
    String word = a.word(feature).toLowerCase(Locale.ROOT).replace(".", "");
    if (!words.is(PlaceWords.Kind.FEATURE, word, "plain")
        || !a.isProperNoun(feature)
        || !Character.isUpperCase(a.word(feature).charAt(0))
        || goesOnAfter(feature)) {
      return -1;
    }
    int from = feature;
    while (from > 0
        && feature - from < LONGEST
        && continues(from - 1)
        && a.isProperNoun(from - 1)
        && Character.isUpperCase(a.word(from - 1).charAt(0))) {
      from--;
    }
    return from < feature ? from : -1;
  }

  private boolean goesOnAfter(int t) {
    return t + 1 < a.size() && continues(t) && goesOn(t);
  }
}
