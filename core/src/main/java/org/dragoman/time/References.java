// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import org.dragoman.lexicon.TimeWord;
import org.dragoman.lexicon.TimeWord.Kind;
import org.dragoman.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/// Recognises words that only point to the present, the past or the future, and adverbs of
/// repetition.
final class References {
  private final Atoms a;

  References(Atoms atoms) {
    this.a = atoms;
  }

  /// *now*, *currently*, *recently*, *soon*, *the future*. Id `time.reference`.
  @Nullable Match reference(int i) {
    TimeWord word = a.find(Kind.REFERENCE, i);
    if (word == null || !isReference(i, i + word.length())) {
      return null;
    }
    return new Match(
        i, i + word.length(), new Meaning.Fixed(Type.DATE, word.value()), "time.reference");
  }

  private boolean isReference(int i, int to) {
    return switch (a.low(i)) {
      // once a week, at once, once again; and the conjunction
      case "once" ->
          !a.isAny(to, "a", "an", "every", "each", "per")
              && !a.isAny(i - 1, "at", "than", "only", "just")
              && !a.isAny(to, "more", "again")
              && (a.tag(to).startsWith("VB")
                  || a.tag(to).startsWith("JJ")
                  || a.tag(i - 1).startsWith("VB"));
      case "current", "recent" -> !a.is(to, "-") && !a.isAny(i - 1, "more", "most");
      case "shortly" -> !a.isAny(to, "after", "before", "thereafter", "afterwards", "afterward");
      // `the past two months` is a length
      case "the" ->
          !a.is(to - 1, "past")
              || !a.tag(to).startsWith("N")
                  && !a.tag(to).startsWith("CD")
                  && !a.tag(to).startsWith("JJ");
      case "soon" -> !a.is(to, "after") && !a.is(i - 1, "as") && !a.is(i - 1, "how");
      // at the time of the vote
      case "at" -> !a.is(to, "of") || !a.isAny(to - 1, "time", "moment");
      case "one" ->
          !a.isAny(
                  i - 1, "in", "for", "within", "just", "only", "at", "than", "after", "of",
                  "about", "another", "over", "to", "until", "by", "last", "least", "every", "and",
                  "-")
              && !a.tag(to).startsWith("IN")
              && !a.tag(to).startsWith("NN")
              && !a.tag(to).startsWith("JJ")
              && !a.isAny(to, "-", ",", ".", "'", "earlier", "later");
      // a previously announced plan
      case "previously" -> !a.tag(to).equals("VBN");
      default -> true;
    };
  }

  /// *daily*, *weekly*, *annually*. Id `time.set`. A name (*Daily Mail*) is none.
  @Nullable Match set(int i) {
    TimeWord word = a.find(Kind.SET, i);
    boolean name = word != null && a.isCapitalised(i) && a.tag(i).startsWith("NNP");
    // a quarterly dividend: the noun's kind, not a time; but: it met quarterly
    boolean kind =
        a.is(i, "quarterly") && a.tag(i).startsWith("JJ")
            || a.is(i, "annual") && (a.has(Kind.FIGURE, i + 1) || a.has(Kind.FIGURE, i + 2));
    return word == null || name || kind
        ? null
        : new Match(i, i + word.length(), new Meaning.Fixed(Type.SET, word.value()), "time.set");
  }
}
