// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Set;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.text.Analysis;

/// Somebody, several together, or a thing, that a later pronoun or noun phrase can mean.
///
/// @param who empty for a thing that is no actor; several for *Veld and Tolan*
/// @param head token of the mention, of the first for several
/// @param named whether by name
record Candidate(List<Identity> who, int head, int last, boolean plural, boolean named) {
  private static final Set<ActorKind> PEOPLE =
      Set.of(ActorKind.CIVILIANS, ActorKind.ETHNIC, ActorKind.POLICE);

  static Candidate of(Analysis a, Found f) {
    Identity id = f.identity();
    boolean person = id.isOnePerson();
    boolean plural =
        !person && Phrases.isPlural(a, f.head()) && id.kind() != ActorKind.STATE
            || id.key().startsWith("people:");
    return new Candidate(
        List.of(id),
        f.head(),
        f.last(),
        plural && !isSingularName(a, f),
        f.form() == Mention.Form.NAME);
  }

  /// *the United Nations* is one, and so are *the Reed Brigades*.
  private static boolean isSingularName(Analysis a, Found f) {
    boolean name =
        f.form() == Mention.Form.NAME
            && Character.isUpperCase(a.word(f.head()).codePointAt(0))
            && f.head() > a.firstToken(a.sentenceOf(f.head()));
    return name || f.identity().key().startsWith("body:") || f.identity().key().startsWith("name:");
  }

  static Candidate thing(Analysis a, int head) {
    return new Candidate(List.of(), head, head, Phrases.isPlural(a, head), false);
  }

  boolean isPerson() {
    return who.size() == 1 && !plural && who.getFirst().isOnePerson();
  }

  /// The same for somebody whose name came up.
  Candidate renamed(Identity earlier, Identity now) {
    boolean meant = who.size() == 1 && who.getFirst().key().equals(earlier.key());
    return meant ? new Candidate(List.of(now), head, last, plural, named) : this;
  }

  /// One state, body or organisation.
  boolean isBody() {
    return who.size() == 1
        && !plural
        && !who.getFirst().isOnePerson()
        && !who.getFirst().key().startsWith("people:");
  }

  /// Several people, or a body that is spoken of as its people.
  boolean canBeThey() {
    return plural
        || who.size() > 1
        || who.size() == 1
            && !who.getFirst().isOnePerson()
            && (PEOPLE.contains(who.getFirst().kind()) || isForce(who.getFirst().kind()));
  }

  private static boolean isForce(ActorKind kind) {
    return kind == ActorKind.MILITARY
        || kind == ActorKind.REBEL
        || kind == ActorKind.GROUP
        || kind == ActorKind.NGO
        || kind == ActorKind.PARTY;
  }

  boolean isThing() {
    return who.isEmpty();
  }

  boolean same(Candidate other) {
    return who.equals(other.who)
        || who.size() == 1
            && other.who.size() == 1
            && who.getFirst().key().equals(other.who.getFirst().key());
  }
}
