// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the log's decisions come to for actors: what was undone left out, merges followed to their
/// end.
///
/// A later decision about the same actor goes before an earlier one. Since they name registry keys,
/// which come from content, they hold for every reading of every article, also for those to come.
public final class ActorDecisions {
  /// What a merge and a split name as the actor's new key.
  static final String INTO = "into";

  static final String NAME = "name";
  static final String ARTICLE = "article";

  private final Map<String, String> merges = new TreeMap<>();
  private final Map<String, Map<String, String>> splits = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Set<String> hidden = new TreeSet<>();

  private ActorDecisions() {}

  /// The decisions in the order of the log.
  public static ActorDecisions of(List<Decision> log) {
    ActorDecisions all = new ActorDecisions();
    standing(log).forEach(all::add);
    return all;
  }

  /// The decisions that are not undone, in their order; an undone undoing counts for nothing.
  public static List<Decision> standing(List<Decision> log) {
    Set<String> undone = new HashSet<>();
    List<Decision> standing = new ArrayList<>();
    for (Decision d : log.reversed()) {
      if (undone.contains(d.id())) {
        continue;
      }
      if (d.kind() == Decision.Kind.UNDO) {
        undone.add(d.object());
      } else {
        standing.add(d);
      }
    }
    Collections.reverse(standing);
    return standing;
  }

  private void add(Decision d) {
    String into = d.payload().getOrDefault(INTO, "");
    switch (d.kind()) {
      case MERGE -> {
        // one that would close a circle has no end to follow
        if (!into.isEmpty() && !follow(into).equals(d.object())) {
          merges.put(d.object(), into);
        }
      }
      case SPLIT -> {
        String article = d.payload().getOrDefault(ARTICLE, "");
        if (!into.isEmpty() && !article.isEmpty()) {
          splits.computeIfAbsent(d.object(), k -> new LinkedHashMap<>()).put(article, into);
        }
      }
      case RENAME -> names.put(d.object(), d.payload().getOrDefault(NAME, d.object()));
      case HIDE -> hidden.add(d.object());
      case ACCEPT, REJECT, CORRECT, FLAG, UNDO -> {}
    }
  }

  /// The key an actor goes by after all merges.
  public String follow(String ref) {
    String at = ref;
    for (String next = merges.get(at); next != null; next = merges.get(at)) {
      at = next;
    }
    return at;
  }

  /// The name an analyst gave, if one did.
  public Optional<String> findName(String ref) {
    return Optional.ofNullable(names.get(ref));
  }

  public boolean isHidden(String ref) {
    return hidden.contains(ref) || hidden.contains(follow(ref));
  }

  /// All keys that some decision changes in every article.
  Set<String> touched() {
    Set<String> all = new TreeSet<>(merges.keySet());
    all.addAll(names.keySet());
    all.addAll(hidden);
    return all;
  }

  /// Key, then article, then the key it has there.
  Map<String, Map<String, String>> splits() {
    return splits;
  }
}
