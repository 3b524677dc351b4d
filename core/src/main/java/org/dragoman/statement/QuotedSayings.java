// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// TASS quoted Veld as saying that the war was over; Veld was quoted by TASS as saying so. Who is
/// quoted speaks, who quotes carries it.
final class QuotedSayings {
  /// How far the verb of saying may stand from the verb of quoting, in tokens.
  private static final int REACH = 20;

  private final Scene s;
  private final Analysis a;
  private final Contents contents;
  private final SurfaceContents surface;

  QuotedSayings(Scene scene) {
    this.s = scene;
    this.a = scene.a;
    this.contents = new Contents(scene);
    this.surface = new SurfaceContents(scene, contents);
  }

  void find(List<Quotations.Quoted> quotations) {
    for (int t = 0; t < a.size(); t++) {
      if (a.isVerb(t) && s.words.has(Kind.QUOTING, a.lemma(t))) {
        quoted(t, quotations);
      }
    }
  }

  /// Id `statement.quoted-as`.
  private void quoted(int verb, List<Quotations.Quoted> quotations) {
    int saying = saying(verb);
    List<Met> mets = saying < 0 ? List.of() : s.cues.at('v', saying);
    if (mets.isEmpty()) {
      return;
    }
    Met met = mets.getFirst();
    boolean passive = s.passive(verb);
    int source = passive ? s.syntax.subject(verb) : quotedOne(verb, saying);
    int relay = passive ? s.syntax.agent(verb) : CueSubjects.of(s, verb, verb);
    if (passive && relay < 0) {
      relay = s.syntax.oblique(saying, "by");
    }
    if (!Sources.canSpeak(s, source) || source == relay) {
      s.refused("statement.quoted-as", verb, "nobody who can speak is quoted");
      return;
    }
    Optional<Quotations.Quoted> words =
        quotations.stream().filter(q -> beside(q, verb, saying)).findFirst();
    Optional<Span> content =
        words
            .map(q -> q.quotation().whole())
            .or(() ->
                contents
                    .of(met)
                    .filter(c ->
                        a.start(saying) < c.span().start()
                            && !(c.head() >= 0 && s.syntax.preposition(c.head()).equals("by")))
                    .map(Contents.Content::span))
            .or(() -> surface.clause(met, source).map(Contents.Content::span))
            .filter(span -> !a.word(a.tokenAt(span.start())).equals("by"))
            .or(() -> before(verb, passive ? source : CueSubjects.of(s, verb, verb)));
    if (content.isEmpty()) {
      return;
    }
    List<Integer> tokens = new ArrayList<>(List.of(verb));
    tokens.addAll(met.tokens());
    Draft d = new Draft("statement.quoted-as", met.cue(), "that", verb, tokens, source);
    d.with(content.get());
    d.quoted = words.isPresent();
    d.addressee = Addressees.of(s, met, "that");
    if (relay >= 0) {
      d.relayedBy.add(relay);
    }
    s.add(d);
  }

  /// *cited **Veld** as saying*: the object, or the noun before *as* where a parser has it
  /// elsewhere.
  private int quotedOne(int verb, int saying) {
    int object = a.child(verb, "obj");
    int before = saying - 2;
    return object > verb && object < saying
        ? object
        : a.isNoun(before) && before > verb ? before : -1;
  }

  /// The verb after *as*: *as **saying***, *as **telling** the daily*.
  private int saying(int verb) {
    int end = Math.min(s.sentenceEnd(verb) - 1, verb + REACH);
    for (int t = verb + 1; t < end && !ReportingClause.isMark(a, t); t++) {
      if (a.word(t).equalsIgnoreCase("as") && a.tag(t + 1).equals("VBG")) {
        return t + 1;
      }
    }
    return -1;
  }

  /// Whether the quotation follows the verb of saying or stands before the clause.
  private boolean beside(Quotations.Quoted q, int verb, int saying) {
    boolean after = q.first() > saying && q.first() - saying <= 3;
    int gap = verb - q.last();
    boolean before =
        q.last() < verb && gap <= REACH && a.sentenceOf(q.last()) == a.sentenceOf(verb);
    return after || before && q.words() >= QuotationStatements.SPEECH_WORDS;
  }

  /// *The dam would hold, the engineer was quoted as saying.*
  private Optional<Span> before(int verb, int subject) {
    if (subject < 0 || subject > verb) {
      return Optional.empty();
    }
    int start = s.sentenceStart(verb);
    int from = a.tokenAt(s.syntax.nounPhraseWithConjuncts(subject).start());
    while (from - 1 > start && ReportingClause.isMark(a, from - 1)) {
      from--;
    }
    boolean comma = from - 1 > start && a.word(from - 1).equals(",");
    return comma ? s.trimmed(start, from - 1) : Optional.empty();
  }
}
