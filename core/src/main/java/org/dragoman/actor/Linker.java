// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.BitSet;
import java.util.HashMap;
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
  private final PronounMentions pronounMentions;
  private final Descriptions descriptions;
  private final Belonging belonging;
  private final Links links;
  private final BitSet covered = new BitSet();
  private final Map<String, String> genders = new HashMap<>();
  private final Merges merges = new Merges();
  private final Passes.Counter passes = new Passes.Counter();

  Linker(Analysis analysis, NameBook book, Trace trace) {
    this.a = analysis;
    this.links = new Links(analysis);
    this.byHead = new Found[analysis.size()];
    this.byFirst = new Found[analysis.size()];
    this.appositions = new Appositions(analysis, book.words(), byFirst);
    this.trace = trace;
    this.persons = new PersonNames(analysis);
    this.introductions = new Introductions(analysis, genders);
    this.nominals = new NominalLinks(analysis, book, genders);
    this.pronouns = new Pronouns(analysis, book.words());
    this.pronounMentions =
        new PronounMentions(
            analysis,
            pronouns,
            new Quantifiers(analysis, book.words()),
            nominals,
            links,
            genders,
            passes,
            trace);
    this.belonging = new Belonging(analysis, book, links.atHead());
    this.descriptions = new Descriptions(analysis, book, nominals.bodies());
  }

  List<Note> notes() {
    return pronounMentions.notes();
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
      } else if (pronounMentions.link(t) || described(t)) {
        continue;
      } else if (a.labelled(t, "nsubj") && a.isNoun(t) || a.labelled(t, "obj") && a.isNoun(t)) {
        links.remember(Candidate.thing(a, t));
      }
    }
    merges.governments(links.mentions());
    return links.mentions(merges::canonical);
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
        introductions
            .of(f, who, nominals, links.recent())
            .ifPresent(earlier -> merge(earlier, who));
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
    Identity fighters = up >= 0 && up < f.first() ? links.at(up).orElse(null) : null;
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
    links.add(f.as(who));
    belonging.met(f.head(), who);
    links.remember(Candidate.of(a, f.as(who)));
    links.coordinated(f, who);
    fightersOf(f, who);
  }

  private void nominal(Found f) {
    Optional<Identity> same = apposition(f).or(() -> nameAfter(f));
    if (same.isPresent()) {
      explained(f, same.get());
      return;
    }
    Optional<Identity> of = belonging.find(f, nominals.noun(f), links.near());
    if (of.isPresent()) {
      decided("actor.owned", f, of.get().key());
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

  private void decided(String rule, Found f, String who) {
    passes.decided(rule);
    trace.fired(rule, a.span(f.first(), f.last()), who);
  }

  /// Links an apposition or predicate, and keeps what it says of its actor.
  private void explained(Found f, Identity who) {
    decided("actor.apposition", f, who.key());
    nominals.sameNoun(f).ifPresent(earlier -> merge(earlier, who));
    links.add(f.as(who));
    belonging.met(f.head(), who);
    nominals.learn(who, f);
    if (who.isOnePerson()) {
      String title = a.span(f.first(), f.head()).of(a.text());
      Role role = new Role(title, who.country().orElse(null), null, null, null);
      nominals.learn(who, List.of(role));
    }
  }

  /// *the minister*, *the group*: whether somebody before is meant.
  private boolean repeats(Found f) {
    StringBuilder rule = new StringBuilder();
    List<Identity> again = nominals.repeats(f, links.recent(), rule);
    if (again.isEmpty()) {
      return false;
    }
    decided(rule.toString(), f, again.toString());
    links.add(f, again);
    if (again.size() == 1) {
      nominals.learn(again.getFirst(), f);
      belonging.met(f.head(), again.getFirst());
      links.remember(Candidate.of(a, f.as(again.getFirst())));
    } else {
      links.remember(new Candidate(again, f.head(), f.last(), true, false));
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
      links.rename(earlier, now);
      nominals.rename(earlier, now);
    }
  }

  /// *Veld, the minister*; *Veld is the minister*.
  private Optional<Identity> apposition(Found f) {
    int other = appositions.before(f);
    boolean person = f.identity().isOnePerson();
    return links
        .onlyAt(other)
        .filter(who -> person == who.isOnePerson() && who.kind() != ActorKind.STATE);
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
    Identity of = links.onlyAt(a.child(f.head(), "nmod:poss")).orElse(null);
    if (own.country().isPresent()
        || of == null
        || of.country().isEmpty()
        || !OWNERS.contains(of.kind())) {
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
}
