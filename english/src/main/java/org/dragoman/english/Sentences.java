// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Span;

/// Sentences and their tokens, within bounds.
///
/// 1. A run of more than [#LONGEST_RUN] units without white space is masked before the tokenizer,
///    which is quadratic in it (20 KB took 18 s), and becomes one token.
/// 2. A sentence of more than [#LONGEST_SENTENCE] tokens is cut at its last clause mark, since the
///    parser is quadratic in it (32,000 tokens took 52 s).
final class Sentences {
  static final int LONGEST_RUN = 200;
  static final int LONGEST_SENTENCE = 200;

  private static final String OPTIONS =
      "ptb3Escaping=false,untokenizable=noneDelete,invertible=false";

  private Sentences() {}

  static List<List<CoreLabel>> of(String text) {
    String masked = mask(text);
    List<List<CoreLabel>> sentences = new ArrayList<>();
    WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();
    for (Span block : Blocks.of(text)) {
      List<CoreLabel> tokens =
          new PTBTokenizer<>(
                  new StringReader(masked.substring(block.start(), block.end())),
                  new CoreLabelTokenFactory(),
                  OPTIONS)
              .tokenize();
      List<CoreLabel> kept = new ArrayList<>(tokens.size());
      for (CoreLabel token : tokens) {
        token.setBeginPosition(token.beginPosition() + block.start());
        token.setEndPosition(Math.min(token.endPosition() + block.start(), block.end()));
        if (token.endPosition() > token.beginPosition()) {
          kept.add(token);
        }
      }
      for (List<CoreLabel> sentence : splitter.process(kept)) {
        cut(sentence, sentences);
      }
    }
    return sentences;
  }

  /// As many letters in place of each run that is no language; offsets stay.
  private static String mask(String text) {
    StringBuilder masked = null;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
        continue;
      }
      if (i - from > LONGEST_RUN) {
        masked = masked == null ? new StringBuilder(text) : masked;
        for (int j = from; j < i; j++) {
          masked.setCharAt(j, 'x');
        }
      }
      from = i + 1;
    }
    return masked == null ? text : masked.toString();
  }

  private static void cut(List<CoreLabel> sentence, List<List<CoreLabel>> into) {
    List<CoreLabel> rest = sentence;
    while (rest.size() > LONGEST_SENTENCE) {
      int at = LONGEST_SENTENCE;
      for (int i = LONGEST_SENTENCE - 1; i > LONGEST_SENTENCE / 2; i--) {
        String word = rest.get(i).word();
        if (word.equals(",") || word.equals(";") || word.equals(":") || word.equals("-")) {
          at = i + 1;
          break;
        }
      }
      into.add(new ArrayList<>(rest.subList(0, at)));
      rest = rest.subList(at, rest.size());
    }
    if (!rest.isEmpty()) {
      into.add(new ArrayList<>(rest));
    }
  }
}
