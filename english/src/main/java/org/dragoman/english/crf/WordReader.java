// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.crf;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.dragoman.english.mapped.HashedIndex;

/// Works out what a word means to the name finder.
///
/// The model was trained on American spelling and on the library's word shapes; both come from the
/// library's own functions, asked once a word.
final class WordReader {
  private static final int LONGEST_AFFIX = 6;
  private static final String NO_CLUSTER = "0";

  private final NamesModel model;
  private final Set<String> knownWords;

  WordReader(NamesModel model) {
    this.model = model;
    this.knownWords = new KnownWords(model);
  }

  /// The words training saw in lower case, as the library asks for them.
  private static final class KnownWords extends AbstractSet<String> {
    private final NamesModel model;

    KnownWords(NamesModel model) {
      this.model = model;
    }

    @Override
    public boolean contains(Object word) {
      return word instanceof String text && model.isKnown(text);
    }

    @Override
    public Iterator<String> iterator() {
      return Collections.emptyIterator();
    }

    @Override
    public int size() {
      return 1;
    }
  }

  Word read(String written) {
    String text = Americanize.americanize(written);
    String shape =
        WordShapeClassifier.wordShape(text, WordShapeClassifier.WORDSHAPECHRIS2USELC, knownWords);
    String cluster = cluster(text);
    double[] own = new double[model.labelCount()];
    model.addSingle(own, model.single(NamesModel.state("###"), Template.PLAIN));
    addSingle(own, Template.WORD, text);
    addSingle(own, Template.CLUSTER, cluster);
    addSingle(own, Template.SHAPE, shape);
    addAffixes(own, '<' + text + '>');
    return word(text, shape, own, new String[] {cluster, cluster, shape});
  }

  /// What stands before and behind a sentence. The model writes its missing cluster and shape
  /// sometimes as nothing and sometimes as "null".
  Word outside() {
    return word("", "", new double[model.labelCount()], new String[] {"null", "", "null"});
  }

  /// @param names the cluster in features of one label and in those of two, the shape as next word
  ///   in those of two
  private Word word(String text, String shape, double[] own, String[] names) {
    double[] asPrevious = new double[own.length];
    addSingle(asPrevious, Template.PREVIOUS_WORD, text);
    addSingle(asPrevious, Template.PREVIOUS_CLUSTER, names[0]);
    addSingle(asPrevious, Template.PREVIOUS_SHAPE, shape);
    double[] asNext = new double[own.length];
    addSingle(asNext, Template.NEXT_WORD, text);
    addSingle(asNext, Template.NEXT_CLUSTER, names[0]);
    addSingle(asNext, Template.NEXT_SHAPE, shape);
    double[] pairOwn = new double[own.length * own.length];
    addPair(pairOwn, Template.PLAIN, "PSEQ");
    addPair(pairOwn, Template.PAIR_WORD, text);
    addPair(pairOwn, Template.PAIR_CLUSTER, names[1]);
    addPair(pairOwn, Template.PAIR_SHAPE, shape);
    addPair(pairOwn, Template.PAIR_SHAPE_AGAIN, shape);
    double[] pairAsPrevious = new double[pairOwn.length];
    addPair(pairAsPrevious, Template.PAIR_PREVIOUS_WORD, text);
    addPair(pairAsPrevious, Template.PAIR_PREVIOUS_CLUSTER, names[1]);
    addPair(pairAsPrevious, Template.PAIR_PREVIOUS_SHAPE, shape);
    double[] pairAsNext = new double[pairOwn.length];
    addPair(pairAsNext, Template.PAIR_NEXT_SHAPE, names[2]);
    return new Word(
        text,
        shape,
        names[1],
        NamesModel.state(text + "..."),
        NamesModel.state(text + "-"),
        NamesModel.state(shape + "..."),
        NamesModel.state(shape + "-"),
        NamesModel.state(names[1] + "-"),
        own,
        asPrevious,
        asNext,
        pairOwn,
        pairAsPrevious,
        pairAsNext,
        model.single(NamesModel.state(text), Template.WORD_BEFORE),
        model.single(NamesModel.state(text), Template.WORD_BEHIND),
        isName(text),
        text.chars().anyMatch(Character::isUpperCase),
        text.chars().anyMatch(Character::isLetter));
  }

  /// Clusters know words in lower case, with one digit for all.
  private String cluster(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    int found =
        model.cluster(WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPEDIGITS));
    return found == NamesModel.NONE ? NO_CLUSTER : Integer.toString(found);
  }

  private static boolean isName(String text) {
    return text.length() >= 2
        && (Character.isUpperCase(text.charAt(0)) || Character.isTitleCase(text.charAt(0)))
        && text.chars().skip(1).noneMatch(Character::isUpperCase);
  }

  /// The beginnings and ends of a marked word, two to six units long, each once.
  private void addAffixes(double[] own, String marked) {
    int[] seen = new int[2 * LONGEST_AFFIX];
    int count = 0;
    for (int length = 2; length <= Math.min(LONGEST_AFFIX, marked.length()); length++) {
      for (int from : new int[] {0, marked.length() - length}) {
        int feature = affix(marked, from, from + length);
        if (feature != NamesModel.NONE
            && Arrays.stream(seen, 0, count).noneMatch(f -> f == feature)) {
          seen[count++] = feature;
          model.addSingle(own, feature);
        }
      }
    }
  }

  private int affix(String marked, int from, int to) {
    long begun = HashedIndex.extend(NamesModel.state("#"), marked, from, to);
    return model.single(HashedIndex.extend(begun, '#'), Template.PLAIN);
  }

  private void addSingle(double[] scores, Template template, String text) {
    model.addSingle(scores, model.single(NamesModel.state(text), template));
  }

  private void addPair(double[] scores, Template template, String text) {
    model.addPair(scores, model.pair(NamesModel.state(text), template));
  }
}
