// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.Act;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.text.Analysis;

/// Attributions by a phrase: *according to X*, *in X's view*, *per X*, *as X put it*.
final class PhraseStatements {
  private static final Set<String> AUTHORS = Set.of("my", "our", "your");

  private final Scene s;
  private final Analysis a;

  PhraseStatements(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  void find() {
    for (int t = 0; t < a.size(); t++) {
      if (s.used.get(t) || a.isPunctuation(t)) {
        continue;
      }
      for (Met met : s.cues.phrasesAt(t)) {
        if (phrase(met)) {
          break;
        }
      }
    }
  }

  /// Acts of phrases whose own object is the content: *in favour of a truce*.
  private static final Set<Act> OWN_OBJECT =
      EnumSet.of(
          Act.SUPPORT,
          Act.OPPOSE,
          Act.PRAISE,
          Act.FEAR,
          Act.HOPE,
          Act.CRITICISE,
          Act.AGREE,
          Act.DOUBT);

  private boolean phrase(Met met) {
    if (OWN_OBJECT.contains(met.cue().act())) {
      return object(met);
    }
    boolean clausal = met.cue().takes("that") || met.cue().takes("quote");
    if (!clausal || met.cue().lemma().equals("as") || met.cue().lemma().equals("like")) {
      return false;
    }
    if (met.tokens().size() == 1 && a.tagged(met.head(), "RB")) {
      return adverb(met);
    }
    boolean bare = met.tokens().size() == 1 && met.cue().kind() == Statement.Kind.ATTITUDE;
    return bare ? perspective(met) : clause(met);
  }

  /// For Tolan, the deal is dead. a bare preposition that opens the sentence, and a clause that
  /// says what something is Id `statement.perspective`.
  private boolean perspective(Met met) {
    int t = met.head();
    int end = s.sentenceEnd(t);
    int source = t == s.sentenceStart(t) ? a.head(t) : -1;
    if (source < 0 || !Sources.canSpeak(s, source) || Plausibility.isAuthorOrReader(s, source)) {
      return false;
    }
    int comma = a.tokenBefore(s.syntax.nounPhraseWithConjuncts(source).end()) + 1;
    int root = a.head(source);
    boolean says =
        root > comma
            && a.child(root, "cop") > comma
            && a.child(root, "nsubj") > comma
            && !a.isPronoun(a.child(root, "nsubj"));
    // *For visitors, the gate is a 20-minute walk*: a measure is nobody's view
    for (int c = comma + 1; says && c < end; c++) {
      says = !a.tag(c).equals("CD") && !Character.isDigit(a.word(c).charAt(0));
    }
    if (comma + 2 >= end || !a.word(comma).equals(",") || !says) {
      s.refused("statement.perspective", t, "no clause follows that says what something is");
      return false;
    }
    Draft d = new Draft("statement.perspective", met.cue(), "that", t, met.tokens(), source);
    s.trimmed(comma + 1, end - 1).ifPresent(d::with);
    s.add(d);
    return true;
  }

  /// Tolan is in favour of a truce. subject, phrase, its own object Id `statement.phrase-object`.
  private boolean object(Met met) {
    int next = met.last() + 1;
    boolean within = next < s.sentenceEnd(met.head());
    String after = within ? a.word(next).toLowerCase(Locale.ROOT) : "";
    // *in protest **at** the raid*: several prepositions make one entry
    boolean open = met.cue().takesNounPhraseAfter(after);
    int first = open ? next + 1 : next;
    String word = a.word(met.last()).toLowerCase(Locale.ROOT);
    boolean that = first < s.sentenceEnd(met.head()) && a.word(first).equalsIgnoreCase("that");
    if (met.tokens().size() < 2 || !(word.equals("of") || word.equals("to") || that || open)) {
      return false;
    }
    int up = a.head(met.head());
    while (up >= 0 && a.leftmost(up) >= met.head()) {
      up = a.head(up);
    }
    int source = up < 0 ? -1 : s.syntax.subject(up);
    if (!Sources.canSpeak(s, source)
        || Plausibility.isAuthorOrReader(s, source)
        || source > met.head()) {
      s.refused("statement.phrase-object", met.head(), "nobody who can speak is its subject");
      return false;
    }
    int end = first;
    int last = s.sentenceEnd(met.head()) - 1;
    while (end < last
        && !ReportingClause.isStop(a, end + 1)
        && !ReportingClause.isMark(a, end + 1)) {
      end++;
    }
    Optional<Span> span = first <= last ? s.trimmed(first, end) : Optional.empty();
    if (span.isEmpty()) {
      return false;
    }
    s.add(
        new Draft(
                "statement.phrase-object",
                met.cue(),
                that ? "that" : open ? "np:" + after : "np",
                met.head(),
                met.tokens(),
                source)
            .with(span.get()));
    return true;
  }

  /// The envoy has reportedly resigned. an adverb that puts its clause on somebody's word, unsaid
  /// whose Id `statement.adverb`.
  private boolean adverb(Met met) {
    int t = met.head();
    int clause = a.head(t);
    if (clause < 0 || !(a.isVerb(clause) || a.child(clause, "cop") >= 0)) {
      return false;
    }
    Draft d = new Draft("statement.adverb", met.cue(), "that", t, met.tokens(), -1);
    int from = a.leftmost(clause);
    int to = a.rightmost(clause);
    if (from < t) {
      s.trimmed(from, t - 1).ifPresent(d::with);
    }
    if (t < to) {
      s.trimmed(t + 1, to).ifPresent(d::with);
    }
    if (d.content.isEmpty()) {
      return false;
    }
    s.add(d);
    return true;
  }

  /// According to Mira Tolan, the border is shut. the phrase, its source, the clause around it Id
  /// `statement.phrase`.
  private boolean clause(Met met) {
    int last = met.last();
    int source = sourceAfter(met);
    if (source < 0) {
      source = owner(met);
    }
    boolean per = met.cue().lemma().endsWith("per");
    // *according to age*: a common noun for nobody
    boolean nobody = source >= 0 && a.tagged(source, "NN") && !Sources.canSpeak(s, source);
    if (source < 0 || nobody || per && s.actor(source).isEmpty()) {
      s.refused("statement.phrase", met.head(), "it has no source");
      return false;
    }
    if (Plausibility.isAuthorOrReader(s, source)
        || a.tag(source).equals("PRP$")
            && AUTHORS.contains(a.word(source).toLowerCase(Locale.ROOT))) {
      s.refused("statement.phrase", met.head(), "its source is the author");
      return false;
    }
    int start = s.sentenceStart(met.head());
    int end = s.sentenceEnd(met.head());
    Span np = s.syntax.nounPhraseWithConjuncts(source);
    int phraseEnd = Math.max(last, a.tokenBefore(np.end()));
    if (phraseEnd + 2 >= end && met.head() == start) {
      // a broken tree hangs the clause on the source
      int comma = source;
      while (comma < end && !a.word(comma).equals(",")) {
        comma++;
      }
      phraseEnd = comma < end ? comma - 1 : phraseEnd;
    }
    Draft d = new Draft("statement.phrase", met.cue(), "that", met.head(), met.tokens(), source);
    if (source > last && a.start(phraseEnd) < np.end() && np.end() > a.end(phraseEnd)) {
      d.sourceSpan = a.span(a.tokenAt(np.start()), phraseEnd);
    }
    int from = met.head();
    while (from > start && (a.word(from - 1).equals(",") || a.isPunctuation(from - 1))) {
      from--;
    }
    int clauseStart = clauseStart(start, from);
    Optional<Span> before =
        from > clauseStart ? s.trimmed(clauseStart, from - 1) : Optional.empty();
    Optional<Span> after =
        phraseEnd + 1 < end ? s.trimmed(phraseEnd + 1, end - 1) : Optional.empty();
    before.ifPresent(d::with);
    boolean takesAfter =
        before.isEmpty()
            || (after.isPresent() && a.word(phraseEnd + 1).equals(",") && from < met.head());
    if (takesAfter && !(phraseEnd + 2 < end && before.isPresent() && relative(phraseEnd + 2))) {
      after.ifPresent(d::with);
    }
    if (d.content.isEmpty()) {
      return false;
    }
    s.add(d);
    return true;
  }

  private boolean relative(int token) {
    return a.tag(token).startsWith("W") || a.tag(token).equals("VBG") || a.tag(token).equals("IN");
  }

  /// Where the clause begins that the phrase comments on: after a semicolon.
  private int clauseStart(int start, int from) {
    for (int t = from - 1; t >= start; t--) {
      if (a.word(t).equals(";")) {
        return t + 1;
      }
    }
    return start;
  }

  private int sourceAfter(Met met) {
    String lastWord = a.word(met.last()).toLowerCase(java.util.Locale.ROOT);
    boolean open =
        lastWord.equals("to")
            || lastWord.equals("per")
            || lastWord.equals("by")
            || lastWord.equals("of")
            || lastWord.equals("for")
            || lastWord.equals("from")
            || lastWord.equals("with");
    if (!open) {
      int of = met.last() + 1;
      if (of < s.sentenceEnd(met.head()) && a.word(of).equals("of")) {
        return nounAfter(of);
      }
      return -1;
    }
    return nounAfter(met.last());
  }

  /// The noun whose phrase begins right after this token.
  private int nounAfter(int token) {
    int end = s.sentenceEnd(token);
    int t = token + 1;
    if (t >= end || a.isPunctuation(t) && !a.word(t).equals("\"")) {
      return -1;
    }
    int up = t;
    while (a.head(up) > token
        && a.leftmost(a.head(up)) >= Math.min(token, a.leftmost(a.head(up)))
        && (a.isNoun(a.head(up)) || a.tag(a.head(up)).equals("CD"))
        && a.head(up) < end) {
      up = a.head(up);
      if (a.isNoun(up) && a.leftmost(up) <= token) {
        break;
      }
    }
    return a.isNoun(up)
            || a.isPronoun(up)
            || a.tag(up).equals("CD")
            || a.tagged(up, "DT")
            || a.tagged(up, "JJ")
        ? up
        : -1;
  }

  private int owner(Met met) {
    int noun = met.last();
    return s.syntax.possessor(noun);
  }
}
