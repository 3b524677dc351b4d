// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.model.Actor;
import org.dragoman.model.Mention;
import org.dragoman.model.Note;
import org.dragoman.model.Passes;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// The actors of an article and where each is mentioned.
public final class Actors {
  private final List<Actor> all;
  private final List<Note> notes;
  private final Passes passes;
  private final Map<String, Actor> byId = new HashMap<>();
  private final Map<Integer, List<String>> byHead = new HashMap<>();
  private final @Nullable Actor[] byToken;
  private final TreeMap<Integer, List<Placed>> byStart = new TreeMap<>();

  private record Placed(Span span, Actor actor, int number) {}

  /// @param headTokens the head token of each mention, to the ids of the actors it refers to
  Actors(
      Analysis analysis,
      List<Actor> all,
      Map<Integer, List<String>> headTokens,
      List<Note> notes,
      Passes passes) {
    this.all = List.copyOf(all);
    this.notes = List.copyOf(notes);
    this.passes = passes;
    this.all.forEach(a -> byId.put(a.id(), a));
    byHead.putAll(headTokens);
    this.byToken = new Actor[analysis.size()];
    int[] width = new int[analysis.size()];
    for (int n = 0; n < all.size(); n++) {
      for (Mention m : all.get(n).mentions()) {
        place(analysis, n, m.span(), width);
      }
    }
  }

  /// These actors with pronouns that a later stage understood: *I* in somebody's words.
  ///
  /// @param pronouns a token to the ids of those it refers to; a token that has a mention is left
  ///   as it is
  public Actors withPronouns(Analysis analysis, Map<Integer, List<String>> pronouns) {
    Map<String, List<Mention>> more = new HashMap<>();
    Map<Integer, List<String>> heads = new HashMap<>(byHead);
    pronouns.forEach((token, ids) -> {
      if (heads.putIfAbsent(token, ids) == null) {
        Mention mention = new Mention(analysis.span(token), Mention.Form.PRONOUN);
        ids.forEach(id -> more.computeIfAbsent(id, k -> new ArrayList<>()).add(mention));
      }
    });
    List<Actor> extended = all.stream().map(x -> extended(x, more.get(x.id()))).toList();
    return new Actors(analysis, extended, heads, notes, passes);
  }

  private static Actor extended(Actor actor, @Nullable List<Mention> more) {
    if (more == null) {
      return actor;
    }
    List<Mention> mentions = new ArrayList<>(actor.mentions());
    mentions.addAll(more);
    mentions.sort(Comparator.comparing(Mention::span));
    return new Actor(
        actor.id(),
        actor.ref(),
        actor.name(),
        actor.kind(),
        actor.country(),
        actor.code(),
        actor.sectors(),
        actor.roles(),
        mentions,
        actor.gender());
  }

  /// A token inside two mentions belongs to the shorter: an owner, not what it owns.
  private void place(Analysis a, int number, Span span, int[] width) {
    Actor actor = all.get(number);
    byStart
        .computeIfAbsent(span.start(), k -> new ArrayList<>())
        .add(new Placed(span, actor, number));
    for (int t = a.tokenAt(span.start()); t < a.size() && a.start(t) < span.end(); t++) {
      if (byToken[t] == null || span.length() < width[t]) {
        byToken[t] = actor;
        width[t] = span.length();
      }
    }
  }

  public List<Actor> all() {
    return all;
  }

  public List<Note> notes() {
    return notes;
  }

  /// How often each rule told whom a mention means.
  public Passes passes() {
    return passes;
  }

  /// @throws IllegalArgumentException if there is no such actor
  public Actor expect(String id) {
    Actor actor = byId.get(id);
    if (actor == null) {
      throw new IllegalArgumentException("no actor " + id);
    }
    return actor;
  }

  /// The actor that a noun phrase with this head token refers to; the first of several.
  public Optional<Actor> findByHead(int token) {
    return Optional.ofNullable(byHead.get(token)).map(ids -> expect(ids.getFirst()));
  }

  /// All that a phrase with this head refers to: two for *the two leaders*.
  public List<Actor> allByHead(int token) {
    return byHead.getOrDefault(token, List.of()).stream().map(this::expect).toList();
  }

  /// The actors mentioned by mentions that lie in this span, in the order in which they came up.
  public List<Actor> within(Span span) {
    TreeMap<Integer, Actor> found = new TreeMap<>();
    for (List<Placed> placed : byStart.subMap(span.start(), true, span.end(), true).values()) {
      for (Placed p : placed) {
        if (span.contains(p.span())) {
          found.put(p.number(), p.actor());
        }
      }
    }
    return List.copyOf(found.values());
  }

  /// The actor a phrase refers to: by its head token, else by the shortest mention that holds the
  /// head.
  public Optional<Actor> findAt(Analysis analysis, int head) {
    return findByHead(head).or(() -> Optional.ofNullable(byToken[head]));
  }
}
