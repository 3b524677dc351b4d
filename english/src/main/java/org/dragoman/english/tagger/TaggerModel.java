// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.tagger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.english.mapped.HashedIndex;
import org.dragoman.english.mapped.ModelReader;

/// A converted model of the tagger: tags, dictionary, word clusters, and the weights of features.
///
/// Tags are numbered as in the model. A feature has a number, or NONE where the model does not know
/// it.
final class TaggerModel {
  static final int NONE = HashedIndex.NONE;

  /// What stands before and after a sentence, for words and for tags.
  static final String OUTSIDE = "NA";

  /// The word that the model puts after the last of a sentence.
  static final String END = ".$.";

  /// What the dictionary knows of a word. Many words share one entry.
  ///
  /// @param rare seen too seldom in training to go without the features of rare words
  /// @param firstTag the name of the tag it bore most often
  /// @param tags the tags it may bear
  record Entry(boolean rare, String firstTag, int[] tags) {}

  private final List<String> tags;
  private final int[] openTags;
  private final HashedIndex words;
  private final Entry[] entries;
  private final HashedIndex clusters;
  private final Set<String> companyEnds;
  private final HashedIndex features;
  private final int[] starts;
  private final byte[] weightTags;
  private final double[] weights;

  TaggerModel(ByteBuffer converted) {
    ModelReader reader = new ModelReader(converted);
    this.tags = reader.strings();
    this.openTags = reader.ints();
    this.words = new HashedIndex(reader.longTable());
    this.entries = entries(reader.ints(), tags);
    this.clusters = new HashedIndex(reader.longTable());
    this.companyEnds = Set.copyOf(reader.strings());
    this.features = new HashedIndex(reader.longTable());
    this.starts = reader.ints();
    this.weightTags = reader.bytes();
    this.weights = reader.doubles();
  }

  /// Each entry: its length, 1 for a rare word, the first tag, the tags.
  private static Entry[] entries(int[] packed, List<String> tags) {
    Entry[] entries = new Entry[packed[0]];
    int at = 1;
    for (int i = 0; i < entries.length; i++) {
      int end = at + packed[at];
      entries[i] =
          new Entry(
              packed[at + 1] == 1,
              tags.get(packed[at + 2]),
              Arrays.copyOfRange(packed, at + 3, end));
      at = end;
    }
    return entries;
  }

  int tagCount() {
    return tags.size();
  }

  String tag(int number) {
    return tags.get(number);
  }

  /// The tags of a word that training did not see.
  int[] openTags() {
    return openTags;
  }

  /// The number of a word's entry in the dictionary, or NONE.
  int findWord(String word) {
    return words.find(HashedIndex.hash(0, word));
  }

  Entry entry(int number) {
    return entries[number];
  }

  /// The cluster of words used alike, or NONE.
  int cluster(String word) {
    return clusters.find(HashedIndex.hash(0, word.toLowerCase(Locale.ROOT)));
  }

  boolean endsCompanyName(String word) {
    return companyEnds.contains(word);
  }

  int feature(Template template, CharSequence value) {
    return features.find(HashedIndex.hash(template.ordinal(), value));
  }

  /// Adds what a feature speaks for each tag; NONE adds nothing.
  void addTo(double[] scores, int feature) {
    if (feature != NONE) {
      for (int i = starts[feature]; i < starts[feature + 1]; i++) {
        scores[weightTags[i]] += weights[i];
      }
    }
  }
}
