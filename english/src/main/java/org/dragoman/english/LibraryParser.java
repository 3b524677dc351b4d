// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// CoreNLP's own neural dependency parser.
final class LibraryParser implements TreeParser {
  private final DependencyParser parser;

  LibraryParser(String model) {
    Properties settings = new Properties();
    // the same trees without the table, and a second less to load
    settings.setProperty("numPreComputed", "0");
    parser = DependencyParser.loadFromModelFile(model, settings);
  }

  @Override
  public void parse(String[] words, String[] tags, int[] heads, String[] labels) {
    List<TaggedWord> sentence = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      sentence.add(new TaggedWord(words[i], tags[i]));
    }
    Arrays.fill(heads, 0);
    Arrays.fill(labels, "root");
    for (TypedDependency d : parser.predict(sentence).typedDependencies()) {
      int i = d.dep().index() - 1;
      heads[i] = d.gov().index();
      labels[i] = heads[i] == 0 ? "root" : d.reln().toString();
    }
  }
}
