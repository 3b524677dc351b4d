// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Where an analyst decides about actors: checks that a decision means something in this store, and
/// appends it to the log.
///
/// Every method refuses with an [IllegalArgumentException] that says what to do, and then appends
/// nothing.
public final class ActorDesk {
  /// Digits of a decision's id: short enough to type, and unique in any log a person can fill.
  private static final int DIGITS = 8;

  private static final Pattern KEY = Pattern.compile("[A-Z]{3}/[a-z0-9]+(-[a-z0-9]+)*");

  private final Store store;
  private final DecisionLog log;
  private final String analyst;
  private final Instant now;

  public ActorDesk(Store store, DecisionLog log, String analyst, Instant now) {
    if (analyst.isBlank()) {
      throw new IllegalArgumentException("who decides? Name the analyst");
    }
    this.store = store;
    this.log = log;
    this.analyst = analyst.strip();
    this.now = now;
  }

  /// Both keys are one actor, shown as the second.
  public Decision merge(String ref, String into) {
    String name = expectName(ref);
    expectName(into);
    ActorDecisions before = ActorDecisions.of(log.read().decisions());
    if (before.follow(into).equals(before.follow(ref))) {
      throw new IllegalArgumentException(
          ref + " and " + into + " are one actor already: " + before.follow(ref));
    }
    if (!before.follow(ref).equals(ref)) {
      throw new IllegalArgumentException(
          ref
              + " is merged already; merge "
              + before.follow(ref)
              + ", or undo the decision before");
    }
    return append(Decision.Kind.MERGE, ref, name, Map.of(ActorDecisions.INTO, into));
  }

  /// In this article the key means somebody else.
  public Decision split(String ref, String article, String into) {
    String name = expectName(ref);
    if (!store.hasActor(ref, article)) {
      throw new IllegalArgumentException("the article " + article + " has no actor " + ref);
    }
    if (!KEY.matcher(into).matches() || into.equals(ref)) {
      throw new IllegalArgumentException(
          "`" + into + "` cannot be the new key; write it like BEL/veld-oskar-2");
    }
    return append(
        Decision.Kind.SPLIT,
        ref,
        name,
        Map.of(ActorDecisions.ARTICLE, article, ActorDecisions.INTO, into));
  }

  public Decision rename(String ref, String name) {
    String before = expectName(ref);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor cannot go without a name");
    }
    return append(Decision.Kind.RENAME, ref, before, Map.of(ActorDecisions.NAME, name.strip()));
  }

  /// The actor is none, or of no interest: the list of actors leaves it out.
  public Decision hide(String ref) {
    return append(Decision.Kind.HIDE, ref, expectName(ref), Map.of());
  }

  /// Takes back a decision; an undoing too.
  public Decision undo(String id) {
    List<Decision> all = log.read().decisions();
    Decision undone =
        all.stream()
            .filter(d -> d.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(log.path() + " has no decision " + id));
    return append(Decision.Kind.UNDO, id, undone.words(), Map.of());
  }

  /// The name of an actor of the store. A key that only a split has made goes by itself.
  private String expectName(String ref) {
    return store
        .findActorName(ref)
        .or(() ->
            ActorDecisions.of(log.read().decisions()).splits().values().stream()
                .filter(m -> m.containsValue(ref))
                .map(m -> ref)
                .findFirst())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the store has no actor with the key "
                    + ref
                    + "; `dragoman actors` lists the keys in its column ref"));
  }

  private Decision append(
      Decision.Kind kind, String object, String words, Map<String, String> payload) {
    int number = log.read().decisions().size();
    String content = String.join("\n", now.toString(), analyst, kind.name(), object, "" + number);
    Decision decision =
        new Decision(
            "d-" + Edition.sha256(content).substring(0, DIGITS),
            now,
            analyst,
            kind,
            object,
            words,
            payload);
    log.append(decision);
    return decision;
  }
}
