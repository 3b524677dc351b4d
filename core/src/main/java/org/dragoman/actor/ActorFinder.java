// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.NameBook;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.Role;
import org.dragoman.model.Trace;
import org.dragoman.place.Places;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Finds who is mentioned and links the mentions of one actor.
///
/// 1. Names come first, from the lexicon and from the name finder, then titles, common nouns, pronouns.
/// 2. Mentions do not overlap, but for a country inside the title of a person.
/// 3. A mention whose actor is a toss-up is left out and noted.
public final class ActorFinder {
  private final NameMentions names;
  private final TitleMentions titles;
  private final NominalMentions nominals;
  private final Pronouns pronouns = new Pronouns();

  public ActorFinder(Lexicon lexicon) {
    NameBook book = lexicon.names();
    this.names = new NameMentions(book);
    Affiliations affiliations = new Affiliations(book);
    this.titles = new TitleMentions(book, affiliations);
    this.nominals = new NominalMentions(book, affiliations);
  }

  /// Finds the actors of an article.
  public Actors find(Analysis analysis, Places places, Trace trace) {
    Syntax syntax = new Syntax(analysis);
    List<Found> named = titles.widen(syntax, names.find(syntax, places, trace), trace);
    List<Found> all = new ArrayList<>(named);
    all.addAll(nominals.find(syntax, named, trace));
    all = Mentions.settle(analysis, all);
    List<Found> linked = new Linker(analysis, trace).link(all);
    List<Note> notes = new ArrayList<>();
    List<Found> withPronouns = new ArrayList<>(linked);
    pronouns(analysis, linked, withPronouns, notes, trace);
    withPronouns.sort(Comparator.comparingInt(Found::first).thenComparingInt(Found::head));
    return gather(analysis, withPronouns, notes);
  }

  private void pronouns(
      Analysis a, List<Found> linked, List<Found> into, List<Note> notes, Trace trace) {
    int before = 0;
    for (int t = 0; t < a.size(); t++) {
      while (before < linked.size() && linked.get(before).last() < t) {
        before++;
      }
      if (!a.tag(t).equals("PRP") && !a.tag(t).equals("PRP$")) {
        continue;
      }
      // only the last mentions can be meant; the window bounds the work on a long text
      List<Found> near = linked.subList(Math.max(0, before - 60), before);
      Optional<Found> antecedent = pronouns.antecedent(a, t, near);
      if (antecedent.isPresent()) {
        trace.fired("actor.pronoun", a.span(t), antecedent.get().identity().key());
        into.add(
            new Found(
                t, t, t, t, t, Mention.Form.PRONOUN, antecedent.get().identity(), List.of()));
      } else if (a.lemma(t).equals("he") || a.lemma(t).equals("she")) {
        notes.add(new Note("actor", "pronoun-unresolved", a.span(t)));
      }
    }
  }

  private static Actors gather(Analysis a, List<Found> mentions, List<Note> notes) {
    Map<String, List<Found>> byKey = new LinkedHashMap<>();
    for (Found f : mentions) {
      byKey.computeIfAbsent(f.identity().key(), k -> new ArrayList<>()).add(f);
    }
    List<Actor> actors = new ArrayList<>();
    Map<Integer, String> heads = new HashMap<>();
    for (List<Found> own : byKey.values()) {
      String id = "a" + (actors.size() + 1);
      actors.add(actor(a, id, own));
      own.forEach(f -> heads.putIfAbsent(f.head(), id));
    }
    return new Actors(actors, heads, notes);
  }

  private static Actor actor(Analysis a, String id, List<Found> own) {
    Identity best = own.getFirst().identity();
    Set<Role> roles = new LinkedHashSet<>();
    List<Mention> mentions = new ArrayList<>();
    for (Found f : own) {
      best = best.with(f.identity().country(), f.identity().sectors(), f.identity().gender());
      roles.addAll(f.roles());
      mentions.add(new Mention(a.span(f.first(), f.last()), f.form()));
    }
    Optional<String> code = best.code();
    if (code.isEmpty() && best.kind() == ActorKind.STATE) {
      code = best.country();
    }
    return new Actor(
        id,
        best.ref().orElse(null),
        best.name(),
        best.kind(),
        best.country().orElse(null),
        code.orElse(null),
        best.sectors(),
        new ArrayList<>(roles),
        mentions);
  }
}
