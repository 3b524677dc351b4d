// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.NameBook;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.Passes;
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
  private static final int MOST_TOGETHER = 6;

  /// Whose army or ministry is their country's; a company's staff is nobody's army.
  private static final Set<ActorKind> OWNERS =
      Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.PERSON, ActorKind.MILITARY);

  private final Analysis a;
  private final @Nullable Found[] byHead;
  private final @Nullable Found[] byFirst;
  private final Appositions appositions;
  private final Trace trace;
  private final PersonNames persons;
  private final NominalLinks nominals;
  private final Introductions introductions;
  private final Pronouns pronouns;
  private final Quantifiers quantifiers;
  private final Descriptions descriptions;
  private final Belonging belonging;
  private final BitSet covered = new BitSet();
  private final List<Candidate> recent = new ArrayList<>();
  private final Map<String, String> genders = new HashMap<>();
  private final Map<Integer, Identity> atHead = new HashMap<>();
  private final Map<Integer, List<Identity>> lists = new HashMap<>();
  private final Merges merges = new Merges();
  private final Set<Integer> several = new HashSet<>();
  private final List<Found> linked = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Passes.Counter passes = new Passes.Counter();

  Linker(Analysis analysis, NameBook book, Trace trace) {
    this.a = analysis;
    this.byHead = new Found[analysis.size()];
    this.byFirst = new Found[analysis.size()];
    this.appositions = new Appositions(analysis, byFirst);
    this.trace = trace;
    this.persons = new PersonNames(analysis);
    this.introductions = new Introductions(analysis, genders);
    this.nominals = new NominalLinks(analysis, book, genders);
    this.pronouns = new Pronouns(analysis);
    this.quantifiers = new Quantifiers(analysis);
    this.belonging = new Belonging(analysis, book, atHead);
    this.descriptions = new Descriptions(analysis, book, nominals.bodies());
  }

  List<Note> notes() {
    return notes;
  }

  Passes passes() {
    return passes.passes();
  }

  /// What pronouns told of persons' genders, by key.
  Map<String, String> genders() {
    return genders;
  }

  /// The mentions with their actors, pronouns among them.
  List<Found> link(List<Found> mentions) {
    Map<String, Identity> abbreviations = Abbreviations.defined(a, mentions);
    for (Found f : mentions) {
      byHead[f.head()] = byHead[f.head()] == null ? f : byHead[f.head()];
      byFirst[f.first()] = f;
      covered.set(f.first(), f.last() + 1);
    }
    NoHumans noHumans = new NoHumans(a, pronouns, mentions);
    for (int t = 0; t < a.size(); t++) {
      Found f = byHead[t];
      if (f != null) {
        take(f, abbreviations, noHumans);
      } else if (a.tag(t).startsWith("PRP")) {
        pronoun(t);
      } else if (quantifiers.isAlone(t)) {
        quantifier(t);
      } else if (described(t)) {
        continue;
      } else if (a.labelled(t, "nsubj") && a.isNoun(t) || a.labelled(t, "obj") && a.isNoun(t)) {
        remember(Candidate.thing(a, t));
      }
    }
    merges.governments(linked);
    linked.replaceAll(f -> f.as(merges.canonical(f.identity())));
    return linked;
  }

  private void take(Found f, Map<String, Identity> abbreviations, NoHumans noHumans) {
    Identity own = f.identity();
    boolean name = f.form() == Mention.Form.NAME;
    boolean agent = own.key().startsWith("agent:");
    if (own.kind() == ActorKind.PERSON && name && !agent && isBody(f, noHumans)) {
      Identity body = nominals.bodies().longer(f).orElseGet(() -> bodyOf(own));
      add(f, body);
      return;
    }
    if (own.kind() == ActorKind.PERSON && name && !agent) {
      boolean met = persons.isKnown(f);
      Identity who = persons.link(f);
      if (met) {
        passes.decided("actor.name-met");
      } else {
        introductions.of(f, who, nominals, recent).ifPresent(earlier -> merge(earlier, who));
      }
      nominals.learn(who, f.roles());
      nominals.learnBefore(who, f);
      add(f, who);
    } else if (agent) {
      nominal(f);
    } else {
      Identity defined = f.first() == f.last() ? abbreviations.get(a.word(f.first())) : null;
      Identity who = defined == null ? partOfLonger(f).orElse(own) : defined;
      nominals.bodies().learn(f, who);
      add(f, who);
    }
  }

  /// *rebels of the Northern Front*: the fighters are the front.
  private void fightersOf(Found f, Identity who) {
    int up = a.label(f.head()).startsWith("nmod") ? a.head(f.head()) : -1;
    Identity fighters = up >= 0 && up < f.first() ? atHead.get(up) : null;
    if (fighters == null) {
      return;
    }
    boolean armed =
        fighters.kind() == ActorKind.REBEL
            && Phrases.isPlural(a, up)
            && f.form() == Mention.Form.NAME
            && !who.isOnePerson()
            && who.kind() != ActorKind.STATE;
    if (armed) {
      merge(fighters, who);
    }
  }

  /// A single unknown name that the text treats as no human being: *Karsova, which has no tanks*;
  /// *Norvik said it was surprised*; *Norvik*, after *the Norvik shipyard*.
  private boolean isBody(Found f, NoHumans noHumans) {
    boolean single =
        f.first() == f.last() && f.identity().ref().isEmpty() && f.identity().gender().isEmpty();
    if (!single || persons.isKnown(f)) {
      return false;
    }
    return nominals.bodies().longer(f).isPresent() || noHumans.has(a.word(f.first()));
  }

  private static Identity bodyOf(Identity own) {
    return Identity.ofName(own.name(), ActorKind.GROUP, Optional.empty());
  }

  /// *the Guard*: part of a longer name that was given before.
  private Optional<Identity> partOfLonger(Found f) {
    boolean unknown = f.identity().ref().isEmpty() && f.identity().key().startsWith("name:");
    return unknown ? nominals.bodies().longer(f) : Optional.empty();
  }

  private void add(Found f, Identity who) {
    linked.add(f.as(who));
    atHead.put(f.head(), who);
    belonging.met(f.head(), who);
    Candidate c = Candidate.of(a, f.as(who));
    remember(c);
    coordinated(f, who);
    fightersOf(f, who);
  }

  /// *Veld and Tolan*, *Arvenia, Morvania and Tessaly*: together they are another candidate.
  private void coordinated(Found f, Identity who) {
    int first = a.head(f.head());
    if (!a.label(f.head()).equals("conj") || first < 0 || !atHead.containsKey(first)) {
      return;
    }
    List<Identity> all =
        lists.computeIfAbsent(first, k -> new ArrayList<>(List.of(atHead.get(first))));
    if (all.size() > 1) {
      // "Arvenia and Morvania" of three is nobody
      recent.removeIf(c -> c.who().equals(all));
    }
    if (all.size() < MOST_TOGETHER && all.stream().noneMatch(x -> x.key().equals(who.key()))) {
      all.add(who);
      remember(new Candidate(List.copyOf(all), first, f.last(), true, true));
    }
  }

  private void remember(Candidate c) {
    recent.add(c);
    if (recent.size() > 2 * WINDOW) {
      recent.subList(0, recent.size() - WINDOW).clear();
    }
  }

  private List<Candidate> near() {
    return recent.subList(Math.max(0, recent.size() - WINDOW), recent.size());
  }

  private void nominal(Found f) {
    Optional<Identity> same = apposition(f).or(() -> nameAfter(f));
    if (same.isPresent()) {
      passes.decided("actor.apposition");
      trace.fired("actor.apposition", a.span(f.first(), f.last()), same.get().key());
      nominals.sameNoun(f).ifPresent(earlier -> merge(earlier, same.get()));
      linked.add(f.as(same.get()));
      atHead.put(f.head(), same.get());
      belonging.met(f.head(), same.get());
      nominals.learn(same.get(), f);
      if (same.get().isOnePerson()) {
        String title = a.span(f.first(), f.head()).of(a.text());
        nominals.learn(
            same.get(),
            List.of(new Role(title, same.get().country().orElse(null), null, null, null)));
      }
      return;
    }
    Optional<Identity> of = belonging.find(f, nominals.noun(f), near());
    if (of.isPresent()) {
      passes.decided("actor.owned");
      trace.fired("actor.owned", a.span(f.first(), f.last()), of.get().key());
      nominals.learn(of.get(), f);
      add(f, of.get());
      return;
    }
    if (repeats(f)) {
      return;
    }
    boolean name =
        f.form() == Mention.Form.NAME && Character.isUpperCase(a.word(f.head()).codePointAt(0));
    Identity who = name ? nominals.bodies().longer(f).orElseGet(() -> owned(f)) : owned(f);
    if (name) {
      nominals.bodies().learn(f, who);
    }
    nominals.learn(who, f);
    nominals
        .genderOf(f)
        .filter(g -> who.isOnePerson())
        .ifPresent(g -> genders.putIfAbsent(who.key(), g));
    add(f, who);
  }

  /// *the minister*, *the group*: whether somebody before is meant.
  private boolean repeats(Found f) {
    StringBuilder rule = new StringBuilder();
    List<Identity> again = nominals.repeats(f, recent, rule);
    if (again.isEmpty()) {
      return false;
    }
    passes.decided(rule.toString());
    trace.fired(rule.toString(), a.span(f.first(), f.last()), again.toString());
    again.forEach(who -> linked.add(f.as(who)));
    atHead.put(f.head(), again.getFirst());
    if (again.size() == 1) {
      nominals.learn(again.getFirst(), f);
      belonging.met(f.head(), again.getFirst());
      remember(Candidate.of(a, f.as(again.getFirst())));
    } else {
      several.add(f.head());
      remember(new Candidate(again, f.head(), f.last(), true, false));
    }
    return true;
  }

  /// *the label*, *the 62-year-old*: nobody by itself, but perhaps somebody before.
  private boolean described(int t) {
    Found f = descriptions.at(t);
    return f != null && !covered.get(t) && repeats(f);
  }

  /// *a driver … the driver, Jorun Hald*: one person, of whom more is known now.
  private void merge(Identity earlier, Identity now) {
    boolean nameless = earlier.key().startsWith("agent:") && !now.key().equals(earlier.key());
    if (nameless && earlier.isOnePerson() == now.isOnePerson() && merges.add(earlier, now)) {
      recent.replaceAll(c -> c.renamed(earlier, now));
      nominals.rename(earlier, now);
    }
  }

  /// *Veld, the minister*; *Veld is the minister*.
  private Optional<Identity> apposition(Found f) {
    int other = appositions.before(f);
    Identity who = other < 0 ? null : atHead.get(other);
    boolean person = f.identity().isOnePerson();
    if (who == null
        || several.contains(other)
        || person != who.isOnePerson()
        || who.kind() == ActorKind.STATE) {
      return Optional.empty();
    }
    return Optional.of(who);
  }

  /// *the defence minister, Jorun Hald,*: the name that follows says who it is.
  private Optional<Identity> nameAfter(Found f) {
    Found name = appositions.nameAfter(f);
    if (name == null) {
      return Optional.empty();
    }
    if (!f.identity().isOnePerson()) {
      return Optional.of(name.identity());
    }
    if (!NameMentions.isPerson(name)) {
      Identity own = name.identity();
      name = name.as(Identity.ofName(own.name(), ActorKind.PERSON, Optional.empty()));
      byHead[name.head()] = name;
    }
    Identity office = f.identity();
    Identity who = persons.link(name, office);
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

  /// *Both denied it*; *some were armed*.
  private void quantifier(int t) {
    List<Candidate> near = near();
    List<Identity> meant =
        quantifiers.isPair(t)
            ? nominals.pair(t, near)
            : quantifiers.crowd(t, near).map(List::of).orElse(List.of());
    if (meant.isEmpty()) {
      return;
    }
    passes.decided("actor.quantifier");
    trace.fired("actor.quantifier", a.span(t), meant.toString());
    meant.forEach(
        who -> linked.add(new Found(t, t, t, t, t, Mention.Form.PRONOUN, who, List.of())));
    atHead.put(t, meant.getFirst());
    if (meant.size() > 1) {
      several.add(t);
    }
    remember(new Candidate(meant, t, t, true, true));
  }

  private void pronoun(int t) {
    Pronouns.Sort sort = Pronouns.Sort.of(a.word(t));
    if (sort == Pronouns.Sort.NONE) {
      return;
    }
    List<Candidate> near = near();
    Pronouns.Answer answer = pronouns.antecedent(t, sort, near, genders);
    if (answer.candidate().isEmpty()) {
      trace.refused("actor.pronoun", a.span(t), answer.reason());
      if (sort == Pronouns.Sort.HE
          || sort == Pronouns.Sort.SHE
          || answer.reason().equals("toss-up")) {
        passes.abstained("actor.pronoun");
        notes.add(new Note("actor", "pronoun-unresolved", a.span(t)));
      }
      return;
    }
    Candidate meant = answer.candidate().get();
    passes.decided("actor.pronoun");
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
