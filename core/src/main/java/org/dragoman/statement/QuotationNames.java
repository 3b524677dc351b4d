// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.ActorKind;
import org.dragoman.text.Analysis;

/// Attributes a quotation to a name that stands alone before or after it, without a cue.
final class QuotationNames {
  /// The longest sentence that is only a name, in tokens.
  private static final int SIGNATURE = 12;

  private final Scene s;
  private final Analysis a;

  QuotationNames(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  /// Mira Tolan: "We will sign." a name and a colon Id `statement.name-colon-quote`.
  Optional<Draft> before(Quotations.Quoted q) {
    int colon = q.first() - 1;
    if (colon < 1 || !a.word(colon).equals(":")) {
      return Optional.empty();
    }
    int start = colon;
    while (start > 0
        && a.sentenceOf(start - 1) == a.sentenceOf(colon)
        && !s.breaks(start - 1, start)) {
      start--;
    }
    int head = nominalHead(start, colon - 1);
    if (head < 0) {
      return Optional.empty();
    }
    Draft d = new Draft("statement.name-colon-quote", null, "quote", -1, List.of(colon), head);
    d.sourceSpan = s.trimmed(start, colon - 1).orElse(null);
    return Optional.of(d);
  }

  /// His answer was short: "No." a noun of saying or a paper, a colon, the quotation Id
  /// `statement.noun-colon-quote`.
  Optional<Draft> afterNoun(Quotations.Quoted q) {
    int colon = q.first() - 1;
    if (colon < 2 || !a.word(colon).equals(":") || s.breaks(colon - 1, colon)) {
      return Optional.empty();
    }
    int verb = colon - 1;
    while (verb > s.sentenceStart(colon)
        && !(a.isVerb(verb) && ReportingClause.isFinite(a, verb))) {
      verb--;
    }
    for (int t = verb - 1; t >= s.sentenceStart(colon); t--) {
      boolean subject = a.isNoun(t) && a.label(t).startsWith("nsubj") && !s.used.get(t);
      int owner = subject ? s.syntax.possessor(t) : -1;
      if (owner >= 0 && Sources.canSpeak(s, owner)) {
        return ofNoun(t, owner, colon);
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> ofNoun(int noun, int owner, int colon) {
    Optional<Met> cue =
        s.cues.at('n', noun).stream().filter(m -> m.cue().takes("quote")).findFirst();
    boolean paper = Unnamed.isDocument(s, noun);
    if (cue.isEmpty() && !paper) {
      return Optional.empty();
    }
    String rule = "statement.noun-colon-quote";
    Draft d =
        cue.map(m -> new Draft(rule, m.cue(), "quote", noun, m.tokens(), owner))
            .orElseGet(() -> new Draft(rule, null, "quote", -1, List.of(colon), owner));
    if (paper) {
      // *her letter was short*: it carries what she writes
      d.relayedBy.add(noun);
    }
    return Optional.of(d);
  }

  /// "We will sign." ― Mira Tolan the quotation, a dash and only the name Id
  /// `statement.quote-dash-name`.
  Optional<Draft> after(Quotations.Quoted q) {
    int dash = q.last() + 1;
    if (dash + 1 >= a.size() || q.words() < QuotationStatements.SPEECH_WORDS) {
      return Optional.empty();
    }
    if (isSignature(q)) {
      return signed(q);
    }
    String w = a.word(dash);
    if (!w.equals("\u2015")
        && !w.equals("\u2014")
        && !w.equals("--")
        && !w.equals("-")
        && !w.equals("\u2013")) {
      return Optional.empty();
    }
    int end = dash + 1;
    while (end + 1 < a.size()
        && !s.breaks(end, end + 1)
        && end - dash < 15
        && a.sentenceOf(end + 1) == a.sentenceOf(dash + 1)) {
      end++;
    }
    int head = nominalHead(dash + 1, end);
    if (head < 0) {
      return Optional.empty();
    }
    Draft d = new Draft("statement.quote-dash-name", null, "quote", -1, List.of(dash), head);
    d.sourceSpan = s.trimmed(dash + 1, end).orElse(null);
    return Optional.of(d);
  }

  /// Whether a name alone makes up the sentence after a quotation that ended with a stop.
  private boolean isSignature(Quotations.Quoted q) {
    int first = q.last() + 1;
    boolean sentence = first == s.sentenceStart(first) && !s.breaks(q.last(), first);
    return sentence
        && a.isProperNoun(first)
        && a.sentenceOf(q.first()) < a.sentenceOf(first)
        && s.sentenceEnd(first) - first <= SIGNATURE;
  }

  /// "We will sign." Mira Tolan, a farmer. the quotation, then a sentence that is only the name Id
  /// `statement.quote-then-name`.
  private Optional<Draft> signed(Quotations.Quoted q) {
    int first = q.last() + 1;
    int last = s.sentenceEnd(first) - 1;
    int head = nominalHead(first, last);
    if (head < 0 || s.actor(head).filter(x -> x.kind() == ActorKind.PERSON).isEmpty()) {
      return Optional.empty();
    }
    Draft d = new Draft("statement.quote-then-name", null, "quote", -1, List.of(q.last()), head);
    d.sourceSpan = s.trimmed(first, last).orElse(null);
    return Optional.of(d);
  }

  /// The head of a stretch that is one noun phrase, or -1 if it has a verb or no actor.
  private int nominalHead(int first, int last) {
    int head = -1;
    for (int t = first; t <= last; t++) {
      if (a.isVerb(t)) {
        return -1;
      }
      boolean named = a.isProperNoun(t) || s.actor(t).isPresent();
      if (head < 0 && named) {
        head = t;
      }
    }
    while (head >= 0 && a.head(head) >= first && a.head(head) <= last && a.isNoun(a.head(head))) {
      head = a.head(head);
    }
    return last - first < 16 ? head : -1;
  }
}
