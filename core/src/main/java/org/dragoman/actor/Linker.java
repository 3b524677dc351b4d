// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.Role;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Links mentions of one actor within an article, in the order of the text: a surname to the full
/// name before it, an abbreviation to what it sums up, *the minister* to the one minister, a
/// pronoun to whom it means.
///
/// 1. A mention of several (*the two leaders*, *they*) is given once for each.
/// 2. Only the last candidates are looked at, so the work grows with the text and no faster.
final class Linker {
  private static final int WINDOW = 48;

  /// Whose army or ministry is their country's; a company's staff is nobody's army.
  private static final Set<ActorKind> OWNERS =
      Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.PERSON, ActorKind.MILITARY);

  private static final Set<String> NAMING =
      Set.of("name", "appoint", "elect", "become", "remain", "make", "declare", "proclaim");

  private final Analysis a;
  private final @Nullable Found[] byHead;
  private final Trace trace;
  private final PersonNames persons;
  private final NominalLinks nominals;
  private final Pronouns pronouns;
  private final List<Candidate> recent = new ArrayList<>();
  private final Map<String, String> genders = new HashMap<>();
  private final Map<Integer, Identity> atHead = new HashMap<>();
  private final Set<Integer> several = new HashSet<>();
  private final List<Found> linked = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  Linker(Analysis analysis, Trace trace) {
    this.a = analysis;
    this.byHead = new Found[analysis.size()];
    this.trace = trace;
    this.persons = new PersonNames(analysis);
    this.nominals = new NominalLinks(analysis);
    this.pronouns = new Pronouns(analysis);
  }

  List<Note> notes() {
    return notes;
  }

  /// The mentions with their actors, pronouns among them.
  List<Found> link(List<Found> mentions) {
    Map<String, Identity> abbreviations = Abbreviations.defined(a, mentions);
    for (Found f : mentions) {
      byHead[f.head()] = byHead[f.head()] == null ? f : byHead[f.head()];
    }
    for (int t = 0; t < a.size(); t++) {
      Found f = byHead[t];
      if (f != null) {
        take(f, abbreviations);
      } else if (a.tag(t).startsWith("PRP")) {
        pronoun(t);
      } else if (a.labelled(t, "nsubj") && a.isNoun(t) || a.labelled(t, "obj") && a.isNoun(t)) {
        remember(Candidate.thing(a, t));
      }
    }
    return linked;
  }

  private void take(Found f, Map<String, Identity> abbreviations) {
    Identity own = f.identity();
    boolean name = f.form() == Mention.Form.NAME;
    boolean agent = own.key().startsWith("agent:");
    if (own.kind() == ActorKind.PERSON && name && !agent) {
      Identity who = persons.link(f);
      nominals.learn(who, f.roles());
      add(f, who);
    } else if (agent) {
      nominal(f);
    } else {
      Identity defined = f.first() == f.last() ? abbreviations.get(a.word(f.first())) : null;
      add(f, defined == null ? own : defined);
    }
  }

  private void add(Found f, Identity who) {
    linked.add(f.as(who));
    atHead.put(f.head(), who);
    Candidate c = Candidate.of(a, f.as(who));
    remember(c);
    coordinated(f, who);
  }

  /// *Veld and Tolan*: together they are another candidate.
  private void coordinated(Found f, Identity who) {
    if (!a.label(f.head()).equals("conj") || a.head(f.head()) < 0) {
      return;
    }
    int first = a.head(f.head());
    Identity other = atHead.get(first);
    if (other != null && !other.key().equals(who.key())) {
      remember(new Candidate(List.of(other, who), first, f.last(), true, true));
    }
  }

  private void remember(Candidate c) {
    recent.add(c);
    if (recent.size() > 2 * WINDOW) {
      recent.subList(0, recent.size() - WINDOW).clear();
    }
  }

  private void nominal(Found f) {
    Optional<Identity> same = apposition(f).or(() -> nameAfter(f));
    if (same.isPresent()) {
      trace.fired("actor.apposition", a.span(f.first(), f.last()), same.get().key());
      linked.add(f.as(same.get()));
      atHead.put(f.head(), same.get());
      if (same.get().kind() == ActorKind.PERSON) {
        String title = a.span(f.nameFirst(), f.nameLast()).of(a.text());
        nominals.learn(
            same.get(),
            List.of(new Role(title, same.get().country().orElse(null), null, null, null)));
      }
      return;
    }
    StringBuilder rule = new StringBuilder();
    List<Identity> again = nominals.repeats(f, recent, rule);
    if (!again.isEmpty()) {
      trace.fired(rule.toString(), a.span(f.first(), f.last()), again.toString());
      again.forEach(who -> linked.add(f.as(who)));
      atHead.put(f.head(), again.getFirst());
      boolean plural = again.size() > 1;
      remember(new Candidate(again, f.head(), f.last(), plural, false));
      return;
    }
    Optional<Identity> noun = nominals.sameNoun(f);
    noun.ifPresent(who -> trace.fired("actor.noun-again", a.span(f.first(), f.last()), who.key()));
    add(f, noun.orElseGet(() -> owned(f)));
  }

  /// *the Arvenian minister, Oskar Veld*; *Veld, the minister*; *Veld is the minister*.
  private Optional<Identity> apposition(Found f) {
    int head = f.head();
    boolean single = !Phrases.isPlural(a, head);
    if (!single) {
      return Optional.empty();
    }
    int other = -1;
    if (a.label(head).equals("appos")) {
      other = a.head(head);
    } else if (a.child(head, "cop") >= 0) {
      other = a.child(head, "nsubj");
    } else if (a.label(head).equals("xcomp") && NAMING.contains(a.lemma(a.head(head)))) {
      // "was named prime minister"
      other = a.child(a.head(head), "nsubj");
    }
    Identity who = other < 0 ? null : atHead.get(other);
    boolean person = f.identity().kind() == ActorKind.PERSON;
    if (who == null
        || person != (who.kind() == ActorKind.PERSON)
        || who.kind() == ActorKind.STATE) {
      return Optional.empty();
    }
    return Optional.of(who);
  }

  /// *the defence minister, Jorun Hald,*: the name that follows says who it is.
  private Optional<Identity> nameAfter(Found f) {
    int name = a.child(f.head(), "appos");
    Found person = name > f.last() ? byHead[name] : null;
    if (person == null || !NameMentions.isPerson(person)) {
      return Optional.empty();
    }
    boolean fits =
        f.identity().kind() == ActorKind.PERSON
            && !Phrases.isPlural(a, f.head())
            && name - f.last() <= 8;
    if (!fits) {
      return Optional.empty();
    }
    Identity office = f.identity();
    Identity who = persons.link(person, office);
    Role role =
        new Role(
            a.span(f.nameFirst(), f.nameLast()).of(a.text()),
            office.country().orElse(null),
            null,
            null,
            a.span(f.first(), f.last()));
    nominals.learn(who, List.of(role));
    return Optional.of(who);
  }

  /// *its army*, *his government*: of the owner's country.
  private Identity owned(Found f) {
    Identity own = f.identity();
    int owner = a.child(f.head(), "nmod:poss");
    Identity of = owner < 0 ? null : atHead.get(owner);
    if (own.country().isPresent()
        || of == null
        || of.country().isEmpty()
        || !OWNERS.contains(of.kind())
        || several.contains(owner)) {
      return own;
    }
    Identity with =
        own.with(of.country(), own.sectors(), Codes.of(of.country(), own.sectors()), own.gender());
    String key = own.key().replaceFirst("^agent::", "agent:" + of.country().get() + ":");
    return new Identity(
        key,
        with.ref(),
        with.name(),
        with.kind(),
        with.country(),
        with.sectors(),
        Codes.of(of.country(), own.sectors()),
        with.gender());
  }

  private void pronoun(int t) {
    Pronouns.Sort sort = Pronouns.Sort.of(a.word(t));
    if (sort == Pronouns.Sort.NONE) {
      return;
    }
    List<Candidate> near = recent.subList(Math.max(0, recent.size() - WINDOW), recent.size());
    Pronouns.Answer answer = pronouns.antecedent(t, sort, near, genders);
    if (answer.candidate().isEmpty()) {
      trace.refused("actor.pronoun", a.span(t), answer.reason());
      if (sort == Pronouns.Sort.HE
          || sort == Pronouns.Sort.SHE
          || answer.reason().equals("toss-up")) {
        notes.add(new Note("actor", "pronoun-unresolved", a.span(t)));
      }
      return;
    }
    Candidate meant = answer.candidate().get();
    trace.fired("actor.pronoun", a.span(t), meant.who().toString());
    for (Identity who : meant.who()) {
      if (sort == Pronouns.Sort.HE || sort == Pronouns.Sort.SHE) {
        genders.putIfAbsent(who.key(), sort == Pronouns.Sort.HE ? "m" : "f");
      }
      linked.add(new Found(t, t, t, t, t, Mention.Form.PRONOUN, who, List.of()));
    }
    atHead.put(t, meant.who().getFirst());
    if (meant.who().size() > 1) {
      several.add(t);
    }
    remember(new Candidate(meant.who(), t, t, meant.plural(), true));
  }
}
