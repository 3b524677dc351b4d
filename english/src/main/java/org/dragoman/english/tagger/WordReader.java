// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.tagger;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Locale;

/// Works out what a word means to the tagger.
///
/// The model was trained on American spelling and on the library's word shapes; both come from the
/// library's own functions, asked once a word.
final class WordReader {
  private static final int[] NO_FEATURES = {};

  /// What stands for a prefix or suffix longer than the word.
  private static final String NO_AFFIX = "######";

  private static final Template[] TEMPLATES = Template.values();

  private final TaggerModel model;

  WordReader(TaggerModel model) {
    this.model = model;
  }

  Word read(String written) {
    String word = Americanize.americanize(written);
    int found = model.findWord(word);
    boolean rare = found == TaggerModel.NONE || model.entry(found).rare();
    int[] tags = found == TaggerModel.NONE ? model.openTags() : model.entry(found).tags();
    boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    String shape = shape(word, WordShapeClassifier.WORDSHAPECHRIS2);
    int cluster = model.cluster(word);
    String clusterName = cluster == TaggerModel.NONE ? "null" : Integer.toString(cluster);
    double[] scores = new double[model.tagCount()];
    add(scores, Template.WORD, word);
    if (rare) {
      addRare(scores, word, shape);
      add(scores, Template.CLUSTER, clusterName);
    }
    return new Word(
        rare,
        tags,
        scores,
        model.feature(Template.PREVIOUS_WORD, word),
        model.feature(Template.NEXT_WORD, word),
        model.feature(Template.PREVIOUS_SHAPE, shape),
        model.feature(Template.NEXT_SHAPE, shape),
        clusterName,
        model.feature(Template.PREVIOUS_CLUSTER, clusterName),
        model.feature(Template.NEXT_CLUSTER, clusterName),
        capital,
        model.endsCompanyName(word),
        rare ? atStart(word, capital) : NO_FEATURES,
        rare ? inside(word, capital) : NO_FEATURES);
  }

  private void addRare(double[] scores, String word, String shape) {
    boolean upper = word.chars().anyMatch(Character::isUpperCase);
    boolean digit = word.chars().anyMatch(Character::isDigit);
    boolean letter = word.chars().anyMatch(Character::isLetter);
    boolean dash = word.indexOf('-') >= 0;
    add(scores, Template.SHAPE, shape);
    add(scores, Template.UPPER_CASE, upper);
    add(scores, Template.DIGIT, digit);
    add(scores, Template.DASH, dash);
    add(scores, Template.LETTER_DIGIT_DASH, letter && digit && dash);
    add(scores, Template.ALL_UPPER_CASE, word.chars().allMatch(Character::isUpperCase));
    add(scores, Template.UPPER_CASE_DIGIT_DASH, upper && digit && dash);
    for (int length = 1; length <= Template.LONGEST_AFFIX; length++) {
      boolean fits = length <= word.length();
      add(scores, affix(Template.PREFIX_1, length), fits ? word.substring(0, length) : NO_AFFIX);
      add(
          scores,
          affix(Template.SUFFIX_1, length),
          fits ? word.substring(word.length() - length) : NO_AFFIX);
    }
    add(scores, Template.LONG_SHAPE, shape(word, WordShapeClassifier.WORDSHAPECHRIS4));
    add(scores, Template.NO_ALPHANUMERIC, !letter && !digit);
  }

  private static Template affix(Template first, int length) {
    return TEMPLATES[first.ordinal() + length - 1];
  }

  private int[] atStart(String word, boolean capital) {
    boolean upper = word.chars().anyMatch(Character::isUpperCase);
    return capitals(tagInLowerCase(word, capital), flag(false), flag(upper));
  }

  private int[] inside(String word, boolean capital) {
    return capitals(flag(false), tagInLowerCase(word, capital), flag(false));
  }

  private int[] capitals(String start, String inside, String upper) {
    return new int[] {
      model.feature(Template.CAPITAL_AT_START, start),
      model.feature(Template.CAPITAL_INSIDE, inside),
      model.feature(Template.UPPER_CASE_AT_START, upper)
    };
  }

  /// The commonest tag of a capitalised word's lower-case form.
  private String tagInLowerCase(String word, boolean capital) {
    int found = capital ? model.findWord(word.toLowerCase(Locale.ROOT)) : TaggerModel.NONE;
    return found == TaggerModel.NONE ? flag(false) : model.entry(found).firstTag();
  }

  /// The feature of a company's name: a capitalised word with one that ends such a name close
  /// behind.
  int company(boolean company) {
    return model.feature(Template.COMPANY, flag(company));
  }

  private void add(double[] scores, Template template, boolean value) {
    add(scores, template, flag(value));
  }

  private void add(double[] scores, Template template, String value) {
    model.addTo(scores, model.feature(template, value));
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }

  private static String shape(String word, int kind) {
    return WordShapeClassifier.wordShape(word, kind);
  }
}
