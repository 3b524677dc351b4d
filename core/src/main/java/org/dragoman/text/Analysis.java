// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.model.Span;

/// The language of one text, immutable: tokens with offsets, lemmas, tags and names, the basic
/// dependency tree of each sentence, quotation marks.
///
/// 1. Tokens are numbered through the whole text; token `t` covers `[start(t), end(t))` in UTF-16
///    units.
/// 2. `head(t)` is a token of the same sentence, or -1 for a root. Labels are Universal
///    Dependencies.
/// 3. Sentence `s` holds the tokens `[firstToken(s), endToken(s))`.
public final class Analysis {
  private static final int[] NO_CHILDREN = {};

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final String[] words;
  private final String[] lemmas;
  private final String[] tags;
  private final int[] heads;
  private final String[] labels;
  private final Names[] names;
  private final int[] sentenceStarts;
  private final int[] sentenceOf;
  private final int[][] children;
  private final int[] lefts;
  private final int[] rights;
  private final Pieces pieces;
  private final List<Quotation> quotations;

  /// The columns of an analysis, one entry a token; `sentenceStarts` holds the first token of each
  /// sentence. The arrays are taken over, not copied: whoever fills them lets go of them.
  public record Columns(
      int[] starts,
      int[] ends,
      String[] lemmas,
      String[] tags,
      int[] heads,
      String[] labels,
      Names[] names,
      int[] sentenceStarts) {}

  public Analysis(String text, Columns columns) {
    this.text = text;
    this.starts = columns.starts;
    this.ends = columns.ends;
    this.lemmas = columns.lemmas;
    this.tags = columns.tags;
    this.heads = columns.heads;
    this.labels = columns.labels;
    this.names = columns.names;
    this.sentenceStarts = columns.sentenceStarts;
    int n = starts.length;
    words = new String[n];
    for (int t = 0; t < n; t++) {
      words[t] = text.substring(starts[t], ends[t]);
    }
    sentenceOf = new int[n];
    for (int s = 0; s < sentenceStarts.length; s++) {
      Arrays.fill(sentenceOf, sentenceStarts[s], endToken(s), s);
    }
    children = childrenOf(heads);
    lefts = new int[n];
    rights = new int[n];
    spread();
    pieces = Pieces.of(text);
    quotations = Quotations.find(this);
  }

  private static int[][] childrenOf(int[] heads) {
    int[] counts = new int[heads.length];
    for (int head : heads) {
      if (head >= 0) {
        counts[head]++;
      }
    }
    int[][] children = new int[heads.length][];
    for (int t = 0; t < heads.length; t++) {
      children[t] = counts[t] == 0 ? NO_CHILDREN : new int[counts[t]];
    }
    int[] filled = new int[heads.length];
    for (int t = 0; t < heads.length; t++) {
      if (heads[t] >= 0) {
        children[heads[t]][filled[heads[t]]++] = t;
      }
    }
    return children;
  }

  private void spread() {
    for (int t = 0; t < heads.length; t++) {
      lefts[t] = t;
      rights[t] = t;
    }
    for (int t = 0; t < heads.length; t++) {
      int up = heads[t];
      // a tree has no cycle, so the way up ends; the count guards against a broken analyser
      for (int steps = 0; up >= 0 && steps < heads.length; steps++) {
        lefts[up] = Math.min(lefts[up], t);
        rights[up] = Math.max(rights[up], t);
        up = heads[up];
      }
    }
  }

  public String text() {
    return text;
  }

  /// How many tokens there are.
  public int size() {
    return starts.length;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public Span span(int token) {
    return new Span(starts[token], ends[token]);
  }

  /// The span from one token to another, both included.
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  public String word(int token) {
    return words[token];
  }

  /// The dictionary form, in lower case but for names.
  public String lemma(int token) {
    return lemmas[token];
  }

  /// Penn Treebank part of speech.
  public String tag(int token) {
    return tags[token];
  }

  public boolean tagged(int token, String prefix) {
    return tags[token].startsWith(prefix);
  }

  public boolean isVerb(int token) {
    return tags[token].startsWith("VB");
  }

  public boolean isNoun(int token) {
    return tags[token].startsWith("NN");
  }

  public boolean isProperNoun(int token) {
    return tags[token].startsWith("NNP");
  }

  public boolean isPronoun(int token) {
    return tags[token].startsWith("PRP") || tags[token].startsWith("WP");
  }

  public boolean isPunctuation(int token) {
    return !Character.isLetterOrDigit(words[token].codePointAt(0))
        && words[token].codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /// The token this one hangs on, or -1.
  public int head(int token) {
    return heads[token];
  }

  /// What this token is to its head, in Universal Dependencies; `root` for a root.
  public String label(int token) {
    return labels[token];
  }

  /// Whether the label is this one or a subtype of it (`obl` also holds for `obl:tmod`).
  public boolean labelled(int token, String label) {
    String own = labels[token];
    return own.startsWith(label)
        && (own.length() == label.length() || own.charAt(label.length()) == ':');
  }

  /// The tokens that hang on this one, in the order of the text. Not to be written to.
  int[] rawChildren(int token) {
    return children[token];
  }

  /// The tokens that hang on this one, in the order of the text.
  public int[] children(int token) {
    return children[token].clone();
  }

  /// The first child with this label or a subtype of it, or -1.
  public int child(int token, String label) {
    for (int c : children[token]) {
      if (labelled(c, label)) {
        return c;
      }
    }
    return -1;
  }

  /// The leftmost token below this one, itself included.
  public int leftmost(int token) {
    return lefts[token];
  }

  /// The rightmost token below this one, itself included.
  public int rightmost(int token) {
    return rights[token];
  }

  /// Whether `token` hangs below `ancestor`, directly or not, or is it.
  public boolean below(int token, int ancestor) {
    for (int t = token; t >= 0; t = heads[t]) {
      if (t == ancestor) {
        return true;
      }
    }
    return false;
  }

  /// The name class of the token.
  public Names name(int token) {
    return names[token];
  }

  /// The tokens from first to last around this one that the name finder gave its class; the token
  /// alone if it is in no name.
  public int[] chunk(int token) {
    int from = token;
    int to = token;
    if (names[token] != Names.NONE) {
      int sentence = sentenceOf[token];
      while (from > firstToken(sentence) && names[from - 1] == names[token]) {
        from--;
      }
      while (to + 1 < endToken(sentence) && names[to + 1] == names[token]) {
        to++;
      }
    }
    return new int[] {from, to};
  }

  /// Tokens of one sentence that are a known phrase, and all that it can stand for.
  public record Phrase<T>(int first, int last, List<T> values) {}

  /// The known phrases of the text, the longest at each point, in order; one that runs over the end
  /// of a sentence is none.
  public <T> List<Phrase<T>> phrases(PhraseIndex<T> known) {
    List<Phrase<T>> found = new ArrayList<>();
    for (PhraseIndex.Match<T> match : known.all(pieces)) {
      int first = tokenAt(match.span().start());
      int last = tokenBefore(match.span().end());
      if (first <= last && last < size() && sentenceOf[first] == sentenceOf[last]) {
        found.add(new Phrase<>(first, last, match.values()));
      }
    }
    return found;
  }

  public int sentences() {
    return sentenceStarts.length;
  }

  public int sentenceOf(int token) {
    return sentenceOf[token];
  }

  public int firstToken(int sentence) {
    return sentenceStarts[sentence];
  }

  /// One past the last token of the sentence.
  public int endToken(int sentence) {
    return sentence + 1 < sentenceStarts.length ? sentenceStarts[sentence + 1] : starts.length;
  }

  public Span sentenceSpan(int sentence) {
    return span(firstToken(sentence), endToken(sentence) - 1);
  }

  /// The root of the sentence's tree, or -1 if the sentence is empty.
  public int root(int sentence) {
    for (int t = firstToken(sentence); t < endToken(sentence); t++) {
      if (heads[t] < 0) {
        return t;
      }
    }
    return -1;
  }

  /// The token that covers this offset, else the first one after it; `size()` if there is none.
  public int tokenAt(int offset) {
    int at = Arrays.binarySearch(ends, offset + 1);
    return at >= 0 ? at : -at - 1;
  }

  /// The last token that starts before this offset, or -1.
  public int tokenBefore(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return (at >= 0 ? at : -at - 1) - 1;
  }

  /// The text cut into runs of letters and digits, for looking up names.
  public Pieces pieces() {
    return pieces;
  }

  /// The quotations that marks set apart, in the order of the text.
  public List<Quotation> quotations() {
    return quotations;
  }
}
