// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.lexicon.EventNegative;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Knows the uses of a trigger that are no political event: metaphor, sport, business, weather.
final class Negatives {
  private static final Pattern SCORE = Pattern.compile("[0-9]{1,2}[-\u2013][0-9]{1,2}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,2}");

  private final Analysis a;
  private final Syntax syntax;
  private final FrameBook frames;
  private final TriggerWords words;
  private final Trace trace;

  Negatives(Syntax syntax, FrameBook frames, TriggerWords words, Trace trace) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.frames = frames;
    this.words = words;
    this.trace = trace;
  }

  /// Whether a sentence tells of a game or a story: it has two words of one (*whistle* and
  /// *semi-final*, *film* and *actor*), or a score beside one.
  boolean isGame(int sentence) {
    return words(sentence, "@game-words") || words(sentence, "@story-words") || isTold(sentence);
  }

  /// ***In the series**, he is kidnapped*, ***the film tells** of a war*: a story says so itself.
  private boolean isTold(int sentence) {
    for (int t = a.firstToken(sentence); t < a.endToken(sentence); t++) {
      if (!frames.isIn("@story-words", a.lemma(t).toLowerCase(Locale.ROOT)) || a.head(t) < 0) {
        continue;
      }
      String up = a.lemma(a.head(t)).toLowerCase(Locale.ROOT);
      boolean teller = a.labelled(t, "nsubj") && frames.isOneOf("@story-verbs", up);
      boolean opens =
          a.labelled(t, "obl")
              && syntax.preposition(t).equals("in")
              && t - a.firstToken(sentence) <= 3
              && t + 1 < a.size()
              && a.isPunctuation(t + 1);
      if (teller || opens) {
        return true;
      }
    }
    return false;
  }

  /// Two such words; or one, and another in the sentence before or after.
  private boolean words(int sentence, String nounClass) {
    Set<String> met = new HashSet<>();
    count(sentence, nounClass, met);
    if (met.isEmpty()) {
      return false;
    }
    for (int s = sentence - 1; s <= sentence + 1; s += 2) {
      if (s >= 0 && s < a.sentences()) {
        count(s, nounClass, met);
      }
    }
    return met.size() >= 2;
  }

  private void count(int sentence, String nounClass, Set<String> met) {
    for (int t = a.firstToken(sentence); t < a.endToken(sentence); t++) {
      String lemma = a.lemma(t).toLowerCase(Locale.ROOT);
      if (frames.isIn(nounClass, lemma)) {
        met.add(lemma);
      } else if (isScore(t)) {
        met.add("score");
      }
    }
  }

  /// *2-1*, whole or cut at its hyphen.
  private boolean isScore(int token) {
    String word = a.word(token);
    if (SCORE.matcher(word).matches()) {
      return true;
    }
    return DIGITS.matcher(word).matches()
        && token + 2 < a.size()
        && a.end(token) == a.start(token + 1)
        && a.end(token + 1) == a.start(token + 2)
        && SCORE.matcher(word + a.word(token + 1) + a.word(token + 2)).matches();
  }

  boolean isNoEvent(int token, char pos, String lemma) {
    for (EventNegative negative : frames.negatives(pos, lemma)) {
      if (words.at(negative.trigger(), token, pos).isEmpty()) {
        continue;
      }
      for (String context : negative.context()) {
        if (near(token, pos, context)) {
          trace.refused(
              "event.negative", a.span(token), lemma + " with " + context + " is no event");
          return true;
        }
      }
    }
    return false;
  }

  private boolean near(int token, char pos, String context) {
    String[] words = context.split(" ");
    String head = words[words.length - 1];
    for (int c : a.children(token)) {
      if (a.lemma(c).equalsIgnoreCase(head) && precededBy(c, words)) {
        return true;
      }
      for (int g : a.children(c)) {
        if (pos == 'v' && a.labelled(c, "obl") && a.lemma(g).equalsIgnoreCase(context)) {
          return false;
        }
      }
    }
    if (pos == 'n'
        && a.labelled(token, "nmod")
        && a.lemma(a.head(token)).equalsIgnoreCase(head)
        && precededBy(a.head(token), words)) {
      // *a film about the war*
      return true;
    }
    int patient = pos == 'v' ? syntax.patient(token) : -1;
    int subject = pos == 'v' ? syntax.subject(token) : -1;
    return patient >= 0 && a.lemma(patient).equalsIgnoreCase(head) && precededBy(patient, words)
        || subject >= 0 && a.lemma(subject).equalsIgnoreCase(head) && precededBy(subject, words);
  }

  private boolean precededBy(int head, String[] words) {
    for (int i = words.length - 2, t = head - 1; i >= 0; i--, t--) {
      while (t >= 0 && a.isPunctuation(t)) {
        t--;
      }
      if (t < 0
          || !a.lemma(t).equalsIgnoreCase(words[i]) && !a.word(t).equalsIgnoreCase(words[i])) {
        return false;
      }
    }
    return true;
  }
}
