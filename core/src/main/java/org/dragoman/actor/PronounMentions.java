// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.Passes;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;

/// Links the mentions by a pronoun or a word of quantity that stands alone: *she*, *they*, *both*,
/// *some*. A toss-up is noted.
final class PronounMentions {
  private final Analysis a;
  private final Pronouns pronouns;
  private final Quantifiers quantifiers;
  private final NominalLinks nominals;
  private final Links links;
  private final Map<String, String> genders;
  private final Passes.Counter passes;
  private final Trace trace;
  private final List<Note> notes = new ArrayList<>();

  /// @param genders what pronouns have told so far, by key; grows
  PronounMentions(
      Analysis analysis,
      Pronouns pronouns,
      Quantifiers quantifiers,
      NominalLinks nominals,
      Links links,
      Map<String, String> genders,
      Passes.Counter passes,
      Trace trace) {
    this.a = analysis;
    this.pronouns = pronouns;
    this.quantifiers = quantifiers;
    this.nominals = nominals;
    this.links = links;
    this.genders = genders;
    this.passes = passes;
    this.trace = trace;
  }

  /// The pronouns whose actor is a toss-up.
  List<Note> notes() {
    return notes;
  }

  /// Links the token if it is a pronoun or such a word; false if it is neither.
  boolean link(int t) {
    if (a.tag(t).startsWith("PRP")) {
      pronoun(t);
      return true;
    }
    if (quantifiers.isAlone(t)) {
      quantifier(t);
      return true;
    }
    return false;
  }

  private void pronoun(int t) {
    Pronouns.Sort sort = Pronouns.Sort.of(a.word(t));
    if (sort == Pronouns.Sort.NONE) {
      return;
    }
    boolean person = sort == Pronouns.Sort.HE || sort == Pronouns.Sort.SHE;
    Pronouns.Answer answer = pronouns.antecedent(t, sort, links.near(), genders);
    if (answer.candidate().isEmpty()) {
      trace.refused("actor.pronoun", a.span(t), answer.reason());
      if (person || answer.reason().equals("toss-up")) {
        passes.abstained("actor.pronoun");
        notes.add(new Note("actor", "pronoun-unresolved", a.span(t)));
      }
      return;
    }
    Candidate meant = answer.candidate().get();
    if (person) {
      String gender = sort == Pronouns.Sort.HE ? "m" : "f";
      meant.who().forEach(who -> genders.putIfAbsent(who.key(), gender));
    }
    add(t, "actor.pronoun", meant.who(), meant.plural());
  }

  /// *Both denied it*; *some were armed*.
  private void quantifier(int t) {
    List<Candidate> near = links.near();
    List<Identity> meant =
        quantifiers.isPair(t)
            ? nominals.pair(t, near)
            : quantifiers.crowd(t, near).map(List::of).orElse(List.of());
    if (!meant.isEmpty()) {
      add(t, "actor.quantifier", meant, true);
    }
  }

  private void add(int t, String rule, List<Identity> meant, boolean plural) {
    passes.decided(rule);
    trace.fired(rule, a.span(t), meant.toString());
    Identity first = meant.getFirst();
    links.add(new Found(t, t, t, t, t, Mention.Form.PRONOUN, first, List.of()), meant);
    links.remember(new Candidate(meant, t, t, plural, true));
  }
}
