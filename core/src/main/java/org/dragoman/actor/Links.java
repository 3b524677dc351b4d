// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dragoman.text.Analysis;

/// What has been linked so far, in the order of the text: the mentions with their actors, who is
/// meant at which head, and the last candidates that a later phrase can mean.
final class Links {
  private static final int WINDOW = 48;
  private static final int MOST_TOGETHER = 6;

  private final Analysis a;
  private final List<Found> mentions = new ArrayList<>();
  private final Map<Integer, Identity> atHead = new HashMap<>();
  private final Set<Integer> several = new HashSet<>();
  private final List<Candidate> recent = new ArrayList<>();
  private final Map<Integer, List<Identity>> lists = new HashMap<>();

  Links(Analysis analysis) {
    this.a = analysis;
  }

  /// Links a mention to its actor.
  void add(Found f) {
    mentions.add(f);
    atHead.put(f.head(), f.identity());
  }

  /// Links a mention of one or several to each of them.
  void add(Found f, List<Identity> who) {
    who.forEach(one -> mentions.add(f.as(one)));
    atHead.put(f.head(), who.getFirst());
    if (who.size() > 1) {
      several.add(f.head());
    }
  }

  /// The mentions, each actor as what it turned out to be.
  List<Found> mentions(UnaryOperator<Identity> canonical) {
    mentions.replaceAll(f -> f.as(canonical.apply(f.identity())));
    return mentions;
  }

  List<Found> mentions() {
    return mentions;
  }

  /// The actors by the head of their mention; grows.
  Map<Integer, Identity> atHead() {
    return atHead;
  }

  /// The actor of the mention with this head; of none where there is no such token.
  Optional<Identity> at(int head) {
    return Optional.ofNullable(atHead.get(head));
  }

  /// The same where the mention is of one.
  Optional<Identity> onlyAt(int head) {
    return several.contains(head) ? Optional.empty() : at(head);
  }

  void remember(Candidate c) {
    recent.add(c);
    if (recent.size() > 2 * WINDOW) {
      recent.subList(0, recent.size() - WINDOW).clear();
    }
  }

  /// *Veld and Tolan*, *Arvenia, Morvania and Tessaly*: together they are another candidate.
  void coordinated(Found f, Identity who) {
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

  /// Somebody among the candidates turned out to be this one.
  void rename(Identity earlier, Identity now) {
    recent.replaceAll(c -> c.renamed(earlier, now));
  }

  List<Candidate> recent() {
    return recent;
  }

  /// The last candidates, a fixed number.
  List<Candidate> near() {
    return recent.subList(Math.max(0, recent.size() - WINDOW), recent.size());
  }
}
