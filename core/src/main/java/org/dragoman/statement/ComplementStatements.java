// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.text.Analysis;

/// Attributions whose cue is a verb with its content in the same sentence: after it as a
/// complement, before it or around it as the clause it comments on.
final class ComplementStatements {
  /// Verbs of thinking that comment on a clause without ever taking a quotation.
  private static final Set<String> COMMENTS = Set.of("believe", "think", "hope", "fear", "suspect");

  static final Set<String> SUBORDINATORS =
      Set.of(
          "when",
          "while",
          "after",
          "before",
          "as",
          "if",
          "because",
          "although",
          "though",
          "since",
          "until");

  private final Scene s;
  private final Analysis a;
  private final Contents contents;
  private final SurfaceContents surface;
  private final CommentClauses comments;

  ComplementStatements(Scene scene) {
    this.s = scene;
    this.a = scene.a;
    this.contents = new Contents(scene);
    this.surface = new SurfaceContents(scene, contents);
    this.comments = new CommentClauses(scene);
  }

  void find() {
    for (int t = 0; t < a.size(); t++) {
      if (a.isVerb(t) && !s.used.get(t)) {
        verb(t);
      }
    }
  }

  private void verb(int v) {
    // *is committed to*: no passive, but an adjective with its own entry
    if (s.passive(v) && s.syntax.agent(v) < 0 && !s.cues.at('a', v).isEmpty()) {
      return;
    }
    List<Met> mets = clausesFirst(s.cues.at('v', v));
    for (Met met : mets) {
      Optional<Draft> made = s.passive(v) ? passive(met) : active(met);
      if (made.isPresent()) {
        Draft d = made.get();
        int hearer = Addressees.of(s, met, d.frame);
        boolean content = d.frame.equals("np") && hearer >= 0 && d.holds(a.span(hearer));
        d.addressee = content ? -1 : hearer;
        s.add(d);
        return;
      }
    }
  }

  /// *told a gathering **of** veterans that …* is no telling of veterans: with a clause after it,
  /// the entry that takes one goes first.
  private List<Met> clausesFirst(List<Met> mets) {
    if (mets.size() < 2) {
      return mets;
    }
    return mets.stream().sorted(Comparator.comparing(m -> contents.finite(m).isEmpty())).toList();
  }

  /// Veld said that the border was shut. subject, cue, complement Id `statement.complement.FRAME`.
  private Optional<Draft> active(Met met) {
    int v = met.head();
    int source = CueSubjects.of(s, v, met.last());
    Optional<Contents.Content> tree = contents.of(met);
    Optional<Contents.Content> content = tree.or(() -> surface.clause(met, source));
    if (content.isEmpty()) {
      return preposed(met, source)
          .or(() -> comments.of(met, source))
          .or(() -> comments.question(met, source));
    }
    Contents.Content c = content.get();
    if (source < 0) {
      s.refused("statement.complement." + c.frame(), v, "nobody is its subject");
      return Optional.empty();
    }
    if (s.inQuotation(v) && !s.inQuotation(a.tokenAt(c.span().start()))) {
      s.refused("statement.complement." + c.frame(), v, "what it takes stands past the quotation");
      return Optional.empty();
    }
    Optional<String> against = Plausibility.against(s, met, c.frame(), source, c.head());
    if (against.isPresent()) {
      s.refused("statement.complement." + c.frame(), v, against.get());
      return Optional.empty();
    }
    if (c.frame().equals("np")
        && s.words.has(Kind.QUOTING, met.cue().lemma())
        && Sources.canSpeak(s, c.head())) {
      s.refused("statement.complement.np", v, "who is quoted speaks, not who quotes");
      return Optional.empty();
    }
    if (c.frame().startsWith("np") && !Sources.canSpeak(s, source)) {
      s.refused("statement.complement." + c.frame(), v, "its subject is nobody who can speak");
      return Optional.empty();
    }
    String rule = tree.isPresent() ? "statement.complement." + c.frame() : "statement.surface";
    Draft d = new Draft(rule, met.cue(), c.frame(), v, met.tokens(), source);
    return Optional.of(d.with(c.span()));
  }

  /// It is believed to have left; she was told that …; the raid was condemned by Arvenia. Id
  /// `statement.passive.FRAME`.
  private Optional<Draft> passive(Met met) {
    int v = met.head();
    int agent = s.agent(v);
    int subject = s.syntax.subject(v);
    Optional<Contents.Content> content =
        contents
            .finite(met)
            .or(() -> contents.infinitive(met))
            .or(() -> contents.predicate(met))
            .or(() -> contents.prepositional(met));
    if (agent < 0 && met.cue().kind() == Statement.Kind.DECREE
        || agent >= 0 && Plausibility.isAuthorOrReader(s, agent)) {
      s.refused("statement.passive", v, "nobody in particular orders it");
      return Optional.empty();
    }
    boolean hears = met.cue().addressee().contains("obj");
    if (content.isPresent()) {
      Contents.Content c = content.get();
      Draft d =
          new Draft("statement.passive." + c.frame(), met.cue(), c.frame(), v, met.tokens(), agent);
      boolean raised = c.frame().equals("inf") || c.frame().equals("np:as");
      if (raised && !hears && subject >= 0 && subject < v && !Sources.isDummy(s, subject)) {
        d.with(s.syntax.nounPhraseWithConjuncts(subject));
      }
      return Optional.of(d.with(c.span()));
    }
    boolean quoted = s.words.has(Kind.QUOTING, met.cue().lemma()) && Sources.canSpeak(s, subject);
    // *remarks **carried** by the agency*: who passes a paper on says nothing of it
    boolean passedOn =
        a.label(v).equals("acl")
            && s.words.has(Kind.CARRY, met.cue().lemma().split(" ")[0])
            && subject >= 0
            && (Unnamed.isDocument(s, subject) || s.words.has(Kind.SPEECH, a.lemma(subject)));
    if (agent >= 0
        && subject >= 0
        && !passedOn
        && !quoted
        && met.cue().takes("np")
        && Sources.canSpeak(s, agent)) {
      Draft d = new Draft("statement.passive.np", met.cue(), "np", v, met.tokens(), agent);
      return Optional.of(d.with(s.syntax.nounPhraseWithConjuncts(subject)));
    }
    return Optional.empty();
  }

  /// The border is shut, Veld said on Tuesday. the content first, the cue as a comment on it Id
  /// `statement.content-then-cue`.
  private Optional<Draft> preposed(Met met, int source) {
    int v = met.head();
    // *He took the money, the court record **shows***
    boolean paper = met.cue().takes("that") && source >= 0 && Unnamed.isDocument(s, source);
    if (!met.cue().takes("quote") && !paper && !COMMENTS.contains(met.cue().lemma())) {
      return Optional.empty();
    }
    Optional<ReportingClause> found = ReportingClause.at(s, v);
    if (found.isEmpty()
        || source < 0
        || a.tag(v).equals("VBG")
        || a.tag(v).equals("VB") && source < v) {
      return Optional.empty();
    }
    ReportingClause r = found.get();
    int start = s.sentenceStart(v);
    boolean participle = a.tag(v).equals("VBN") && a.child(v, "nsubj") < 0;
    if (participle || s.marked(v) && !s.marked(start)) {
      // *said it was "a tale **told** to bankers"*, *replied: "Nobody **asked**"*
      return Optional.empty();
    }
    if (v > start
        && v + 1 < s.sentenceEnd(v)
        && a.word(v - 1).equals("as")
        && a.word(v + 1).equals("by")) {
      s.refused("statement.content-then-cue", v, "who quotes passes it on");
      return Optional.empty();
    }
    int before = r.from() - 1;
    boolean comma =
        before >= start
            && (a.word(before).equals(",")
                || ReportingClause.isMark(a, before)
                || a.word(before).equals("--")
                || a.word(before).equals("\u2014"));
    if (Plausibility.against(s, met, "that", source, -1).isPresent()
        || a.label(v).startsWith("acl")
        || a.tag(r.subject() < 0 ? v : r.subject()).startsWith("W")) {
      return Optional.empty();
    }
    boolean inside = source >= r.from() && source <= r.to();
    if (!comma || !inside || hasComplement(met)) {
      s.refused("statement.content-then-cue", v, "no clause stands before it, parted by a comma");
      return Optional.empty();
    }
    Optional<Span> first = s.trimmed(start, before);
    Optional<Span> rest = rest(r);
    boolean whole = isClause(start, before) || rest.isPresent();
    if (first.isEmpty() || !whole || !first.get().of(a.text()).contains(" ") && rest.isEmpty()) {
      s.refused("statement.content-then-cue", v, "what stands before it is no clause");
      return Optional.empty();
    }
    Draft d =
        new Draft("statement.content-then-cue", met.cue(), "that", v, met.tokens(), r.subject());
    d.with(first.get());
    rest.ifPresent(d::with);
    return Optional.of(d);
  }

  /// Whether the cue has an object or an infinitive of its own, the hearer aside.
  private boolean hasComplement(Met met) {
    int v = met.head();
    int object = a.child(v, "obj");
    boolean hears = met.cue().addressee().contains("obj");
    boolean own = object > met.last() && !hears && object != CueSubjects.of(s, v, met.last());
    int xcomp = a.child(v, "xcomp");
    return own || xcomp > met.last();
  }

  /// A main clause: it has a finite verb and does not begin as a subordinate one.
  private boolean isClause(int from, int to) {
    String word = a.word(from).toLowerCase(Locale.ROOT);
    if (SUBORDINATORS.contains(word) || a.tag(from).equals("VBN")) {
      return false;
    }
    for (int t = from; t <= to; t++) {
      String tag = a.tag(t);
      if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
        return true;
      }
      // *Arvenia **to withdraw** troops, minister says*: a headline's future
      if (t > from && t < to && tag.equals("TO") && a.isNoun(t - 1) && a.isVerb(t + 1)) {
        return true;
      }
    }
    return false;
  }

  /// What follows the reporting clause and belongs to the content: the words were, he said, *too
  /// few*.
  private Optional<Span> rest(ReportingClause r) {
    int end = s.sentenceEnd(r.verb());
    int next = r.to() + 1;
    if (next >= end || !a.word(next).equals(",")) {
      return Optional.empty();
    }
    int word = next + 1;
    if (word >= end || a.tag(word).equals("VBG") || a.tag(word).startsWith("W")) {
      return Optional.empty();
    }
    int head = a.head(r.verb());
    boolean later = head > r.to();
    boolean conjunct = a.tag(word).equals("CC");
    boolean predicate = a.isVerb(word) || a.tag(word).equals("MD");
    return later || conjunct || predicate ? s.trimmed(word, end - 1) : Optional.empty();
  }
}
