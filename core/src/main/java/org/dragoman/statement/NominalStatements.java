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
      if (a.isNoun(t) && !holder(t)) {
        noun(t);
      } else if (!s.used.get(t) && (a.tagged(t, "JJ") || a.isVerb(t))) {
        adjective(t);
      }
    }
  }

  /// *Critics of the levy*, *the levy's critics*: the noun is its own holder. Id
  /// `statement.holder.FRAME`.
  private boolean holder(int t) {
    for (Met met : s.cues.at('h', t)) {
      for (int c : a.children(t)) {
        String preposition = c > t ? preposition(c) : "";
        boolean after = !preposition.isEmpty() && met.cue().takesNounPhraseAfter(preposition);
        boolean before =
            c < t && met.cue().takes("np") && a.label(c).equals("nmod:poss") && a.isNoun(c);
        Optional<Span> span =
            after || before
                ? s.trimmed(a.leftmost(c), before ? c : a.rightmost(c))
                : Optional.empty();
        if (span.isPresent()) {
          String frame = before ? "np" : "np:" + preposition;
          Draft d = new Draft("statement.holder." + frame, met.cue(), frame, t, met.tokens(), t);
          d.sourceSpan = a.span(after ? a.leftmost(t) : t, t);
          s.add(d.with(span.get()));
          return true;
        }
      }
    }
    return false;
  }

  /// *Her hint that they left early*: the noun, its owner, its clause. Id `statement.noun.FRAME`.
  private void noun(int t) {
    for (Met met : s.cues.at('n', t)) {
      int source = owner(t);
      Optional<Contents.Content> content =
          content(met, t)
              .or(() -> content(met, source))
              .or(() -> besideNoun(met, source))
              .or(() -> infinitiveAfter(met, source));
      if (content.isEmpty()) {
        continue;
      }
      Contents.Content c = content.get();
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
      boolean whoever = c.frame().equals("that") && source > t && a.isNoun(source);
      if (!whoever && !Sources.canSpeak(s, source)
          || Plausibility.isAuthorOrReader(s, source)
          || isMine(source)) {
        s.refused("statement.noun." + c.frame(), t, "its owner is nobody who can speak");
        continue;
      }
      Draft d =
          new Draft("statement.noun." + c.frame(), met.cue(), c.frame(), t, met.tokens(), source);
      if (a.labelled(source, "compound")) {
        d.sourceSpan = name(source);
      } else if (source > t && a.below(c.head(), source)) {
        int first = a.leftmost(source);
        boolean led = first < source && a.labelled(first, "case");
        d.sourceSpan = a.span(led ? first + 1 : first, source);
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
    owner = s.syntax.oblique(t, "of");
    if (owner > t && owner + 1 < s.sentenceEnd(t) && a.word(owner + 1).equals("that")) {
      // *the insistence **of the shepherds** that …*
      return owner;
    }
    int up = a.head(t);
    boolean light = up >= 0 && a.isVerb(up) && s.words.has(Kind.LIGHT, a.lemma(up));
    if (light && a.label(t).equals("obj") && !s.passive(up)) {
      return s.syntax.subject(up);
    }
    return -1;
  }

  /// What hangs on the noun or, by the parser's habit, on its owner after it: *disagreement among
  /// the allies **over the map***.
  private Optional<Contents.Content> content(Met met, int above) {
    int t = met.head();
    if (above < t) {
      return Optional.empty();
    }
    for (int c : a.children(above)) {
      if (c < above) {
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

  /// *sent their thanks **for the soup***: right after the noun, though the parser hangs it on the
  /// verb.
  private Optional<Contents.Content> besideNoun(Met met, int owner) {
    int t = met.head();
    int up = a.head(t);
    if (owner < 0 || up < 0 || !a.isVerb(up)) {
      return Optional.empty();
    }
    for (int c : a.children(up)) {
      boolean phrase = a.labelled(c, "obl") || a.labelled(c, "nmod") || a.labelled(c, "advcl");
      String preposition = c > t && phrase && a.leftmost(c) == t + 1 ? preposition(c) : "";
      if (!preposition.isEmpty() && met.cue().takesNounPhraseAfter(preposition)) {
        return s.trimmed(t + 1, a.rightmost(c))
            .map(span -> new Contents.Content("np:" + preposition, c, span));
      }
    }
    return Optional.empty();
  }

  /// *Veld's refusal **to hand over the tapes** may cost him*: a parser takes such an infinitive
  /// for the subject, or for the main clause. By the words, for a noun with an owner: up to the
  /// next finite verb, or to the comma where the main verb stands before the noun.
  private Optional<Contents.Content> infinitiveAfter(Met met, int owner) {
    int t = met.head();
    int end = s.sentenceEnd(t);
    boolean infinitive = t + 2 < end && a.tag(t + 1).equals("TO") && a.tag(t + 2).equals("VB");
    if (owner < 0 || !infinitive || !met.cue().takes("inf")) {
      return Optional.empty();
    }
    int up = a.head(t);
    boolean object = up >= 0 && up < t && a.isVerb(up);
    int clauses = 0;
    int last = t + 2;
    for (int u = t + 3; u < end && !a.isPunctuation(u); u++) {
      String tag = a.tag(u);
      boolean finite = tag.matches("MD|VBD|VBZ|VBP");
      if (finite && !object && clauses == 0) {
        break;
      }
      clauses += tag.startsWith("W") || a.word(u).equalsIgnoreCase("that") ? 1 : 0;
      clauses -= finite && clauses > 0 ? 1 : 0;
      last = u;
    }
    int verb = t + 2;
    return s.trimmed(t + 1, last).map(span -> new Contents.Content("inf", verb, span));
  }

  private String preposition(int token) {
    if (a.labelled(token, "nmod") || a.labelled(token, "obl")) {
      return s.syntax.preposition(token);
    }
    int own = a.child(token, "mark");
    int mark = own >= 0 ? own : a.child(token, "case");
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
