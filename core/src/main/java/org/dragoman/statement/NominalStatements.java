// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Act;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// Attributions whose cue is a noun or an adjective: *his claim that …*, *the BBC report that …*,
/// *is confident that …*.
final class NominalStatements {
  private final Scene s;
  private final Analysis a;
  private final Contents contents;

  NominalStatements(Scene scene) {
    this.s = scene;
    this.a = scene.a;
    this.contents = new Contents(scene);
  }

  void find() {
    for (int t = 0; t < a.size(); t++) {
      if (s.used.get(t)) {
        continue;
      }
      if (a.isNoun(t)) {
        noun(t);
      } else if (a.tagged(t, "JJ") || a.isVerb(t)) {
        adjective(t);
      }
    }
  }

  /// *Her hint that they left early*: the noun, its owner, its clause. Id `statement.noun.FRAME`.
  private void noun(int t) {
    for (Met met : s.cues.at('n', t)) {
      Optional<Contents.Content> content = content(met);
      if (content.isEmpty()) {
        continue;
      }
      Contents.Content c = content.get();
      int source = owner(t);
      boolean anybody = source < 0 && c.frame().equals("that") && met.cue().act() != Act.BELIEVE;
      if (source < 0 && !anybody) {
        s.refused("statement.noun." + c.frame(), t, "the text does not say whose it is");
        continue;
      }
      if (anybody) {
        s.add(
            new Draft("statement.noun.unsaid", met.cue(), "that", t, met.tokens(), -1)
                .with(c.span()));
        return;
      }
      if (!Sources.canSpeak(s, source)
          || Plausibility.isAuthorOrReader(s, source)
          || isMine(source)) {
        s.refused("statement.noun." + c.frame(), t, "its owner is nobody who can speak");
        continue;
      }
      Draft d =
          new Draft("statement.noun." + c.frame(), met.cue(), c.frame(), t, met.tokens(), source);
      if (a.labelled(source, "compound")) {
        d.sourceSpan = name(source);
      }
      s.add(d.with(c.span()));
      return;
    }
  }

  /// *the surprise Nordlys report*: of the words before the noun only the name.
  private Span name(int token) {
    int from = token;
    while (from > 0 && a.isProperNoun(from - 1) && a.head(from - 1) == a.head(token)) {
      from--;
    }
    while (from > 0 && a.isProperNoun(from - 1) && a.head(from - 1) == token) {
      from--;
    }
    return a.span(from, token);
  }

  private boolean isMine(int owner) {
    String w = a.word(owner).toLowerCase(Locale.ROOT);
    return (w.equals("my") || w.equals("our") || w.equals("your")) && !s.inQuotation(owner);
  }

  /// Whose noun it is: possessor, *of* or *by* or *from*, the name before it, the subject of its
  /// verb.
  private int owner(int t) {
    int owner = s.syntax.possessor(t);
    if (owner >= 0) {
      return owner;
    }
    for (String preposition : new String[] {"by", "from", "among"}) {
      owner = s.syntax.oblique(t, preposition);
      if (owner >= 0) {
        return owner;
      }
    }
    for (int c : a.children(t)) {
      if (a.labelled(c, "compound") && s.actor(c).isPresent()) {
        return c;
      }
    }
    int up = a.head(t);
    boolean light = up >= 0 && a.isVerb(up) && s.words.has(Kind.LIGHT, a.lemma(up));
    if (light && a.label(t).equals("obj") && !s.passive(up)) {
      return s.syntax.subject(up);
    }
    return -1;
  }

  private Optional<Contents.Content> content(Met met) {
    int t = met.head();
    for (int c : a.children(t)) {
      if (c < t) {
        continue;
      }
      boolean clause = a.label(c).equals("ccomp") || a.label(c).equals("acl");
      boolean relative =
          a.label(c).equals("acl:relcl")
              && a.word(a.leftmost(c)).equalsIgnoreCase("that")
              && a.child(c, "nsubj") >= 0
              && !a.word(a.child(c, "nsubj")).equalsIgnoreCase("that");
      String first = a.word(a.leftmost(c)).toLowerCase(Locale.ROOT);
      String frame = null;
      if ((clause || relative) && met.cue().takes("that") && first.equals("that")) {
        frame = "that";
      } else if (clause && met.cue().takes("inf") && s.syntax.infinitive(c)) {
        frame = "inf";
      } else if (a.labelled(c, "nmod") || a.labelled(c, "acl") || a.labelled(c, "obl")) {
        String preposition = preposition(c);
        frame =
            !preposition.isEmpty() && met.cue().takesNounPhraseAfter(preposition)
                ? "np:" + preposition
                : null;
      }
      if (frame != null) {
        Optional<Span> span = s.trimmed(a.leftmost(c), a.rightmost(c));
        if (span.isPresent()) {
          return Optional.of(new Contents.Content(frame, c, span.get()));
        }
      }
    }
    return Optional.empty();
  }

  private String preposition(int token) {
    if (a.labelled(token, "nmod") || a.labelled(token, "obl")) {
      return s.syntax.preposition(token);
    }
    int mark = a.child(token, "mark");
    return mark < 0 || a.tag(mark).equals("TO") ? "" : a.word(mark).toLowerCase(Locale.ROOT);
  }

  /// Veld is confident that the truce will hold. subject, adjective, complement Id
  /// `statement.adjective.FRAME`.
  private void adjective(int t) {
    for (Met met : s.cues.at('a', t)) {
      Optional<Contents.Content> content =
          contents
              .clause(met)
              .or(() -> contents.infinitive(met))
              .or(() -> contents.prepositional(met));
      if (content.isEmpty()) {
        continue;
      }
      int source = s.syntax.subject(t);
      if (source < 0 && (a.label(t).equals("amod") || a.label(t).equals("acl"))) {
        source = a.head(t);
      }
      Contents.Content c = content.get();
      if (!Sources.canSpeak(s, source) || Plausibility.isAuthorOrReader(s, source)) {
        s.refused("statement.adjective." + c.frame(), t, "its subject is nobody who can speak");
        continue;
      }
      Draft d =
          new Draft(
              "statement.adjective." + c.frame(), met.cue(), c.frame(), t, met.tokens(), source);
      s.add(d.with(c.span()));
      return;
    }
  }
}
