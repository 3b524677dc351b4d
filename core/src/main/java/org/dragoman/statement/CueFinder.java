// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.Words;
import org.dragoman.text.Analysis;

/// Meets the lexicon's cues in the text: by the lemma of their head, then by the words that belong
/// to them (*point out*, *make it clear*).
final class CueFinder {
  /// How many words may stand between two words of one cue: *made it very clear*.
  private static final int GAP = 4;

  private final Words words;
  private final Analysis a;

  CueFinder(Words words, Analysis analysis) {
    this.words = words;
    this.a = analysis;
  }

  /// The cues whose head is this token, the longest first.
  List<Met> at(char pos, int token) {
    // *is determined to*: a participle is an adjective under its own form
    String key = pos == 'a' ? a.word(token) : a.lemma(token);
    List<Cue> entries = words.cues(pos, key.toLowerCase(Locale.ROOT));
    if (entries.isEmpty() || pos == 'v' && isSurname(token)) {
      return List.of();
    }
    List<Met> met = new ArrayList<>();
    for (Cue cue : entries) {
      String[] parts = cue.lemma().split(" ");
      List<Integer> tokens = pos == 'n' ? backward(token, parts) : forward(token, parts, pos);
      if (!tokens.isEmpty()) {
        met.add(new Met(cue, token, tokens));
      }
    }
    return met;
  }

  /// *its spokesman, Jorun **Ask**, said*: a tagger takes a surname for a verb.
  private boolean isSurname(int token) {
    int before = token - 1;
    int next = token + 1;
    boolean inside = before >= a.firstToken(a.sentenceOf(token)) && next < a.size();
    return inside
        && Character.isUpperCase(a.word(token).codePointAt(0))
        && a.isProperNoun(before)
        && (a.word(next).equals(",") || a.tag(next).equals("VBD"));
  }

  /// The phrases (*according to*, *in view*) that begin with this token.
  List<Met> phrasesAt(int token) {
    List<Cue> entries = words.cues('p', a.word(token).toLowerCase(Locale.ROOT));
    List<Met> met = new ArrayList<>();
    for (Cue cue : entries) {
      List<Integer> tokens = forward(token, cue.lemma().split(" "), 'p');
      if (!tokens.isEmpty()) {
        met.add(new Met(cue, token, tokens));
      }
    }
    return met;
  }

  private List<Integer> forward(int token, String[] parts, char pos) {
    List<Integer> tokens = new ArrayList<>();
    tokens.add(token);
    int at = token;
    int end = a.endToken(a.sentenceOf(token));
    for (int p = 1; p < parts.length; p++) {
      int reach = pos == 'a' ? 1 : GAP;
      int found = -1;
      for (int t = at + 1; t < end && t <= at + reach && found < 0; t++) {
        if (is(t, parts[p])) {
          found = t;
        } else if (a.isPunctuation(t) || pos == 'v' && a.tagged(t, "IN") && a.tagged(at, "VB")) {
          // *told AFP on condition of anonymity* is no *tell of*
          break;
        }
      }
      if (found < 0) {
        return List.of();
      }
      tokens.add(found);
      at = found;
    }
    return tokens;
  }

  private List<Integer> backward(int token, String[] parts) {
    List<Integer> tokens = new ArrayList<>();
    int at = token;
    for (int p = parts.length - 1; p >= 0; p--, at--) {
      if (at < 0 || !is(at, parts[p])) {
        return List.of();
      }
      tokens.addFirst(at);
    }
    return tokens;
  }

  private boolean is(int token, String part) {
    return a.lemma(token).equalsIgnoreCase(part) || a.word(token).equalsIgnoreCase(part);
  }
}
