// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.model.Role;
import org.dragoman.text.Analysis;

/// Finds who was spoken of without a name before the name came: *A judge was shot dead. Judge Bo
/// Lund had …*; *A retired dentist was sentenced on Friday. Mira Tolan, 64, had …*.
final class Introductions {
  private static final int REACH = 2;

  private final Analysis a;
  private final Map<String, String> genders;

  /// @param genders what pronouns have told so far, by key
  Introductions(Analysis analysis, Map<String, String> genders) {
    this.a = analysis;
    this.genders = genders;
  }

  /// The nameless person that a name, met for the first time, belongs to.
  Optional<Identity> of(Found f, Identity who, NominalLinks nominals, List<Candidate> before) {
    for (Role role : f.roles()) {
      String title = role.title().toLowerCase(Locale.ROOT);
      String noun = title.substring(title.lastIndexOf(' ') + 1);
      Optional<Identity> holder =
          nominals.calledBy(noun).filter(x -> isNameless(x) && fits(x, who));
      if (holder.isPresent()) {
        return holder;
      }
    }
    return f.roles().isEmpty() ? lead(f, who, before) : Optional.empty();
  }

  /// The one person of the sentences just before who is new and has no name.
  private Optional<Identity> lead(Found f, Identity who, List<Candidate> before) {
    boolean full = f.nameFirst() < f.nameLast();
    if (!full || !isArgument(f.head())) {
      return Optional.empty();
    }
    Identity only = null;
    for (Candidate c : before) {
      int distance = a.sentenceOf(f.head()) - a.sentenceOf(c.head());
      if (!c.isPerson() || distance > REACH || c.who().getFirst().key().equals(who.key())) {
        continue;
      }
      Identity person = c.who().getFirst();
      if (only != null && !only.key().equals(person.key())) {
        if (!isNameless(person) || !introduces(c)) {
          continue;
        }
        return Optional.empty();
      }
      boolean fits = distance > 0 && isNameless(person) && introduces(c) && fits(person, who);
      only = fits ? person : only;
    }
    return Optional.ofNullable(only);
  }

  /// *A dentist was …*: an indefinite subject or object, which the text goes on about.
  private boolean introduces(Candidate c) {
    return Phrases.isIndefinite(a, c.head()) && isArgument(c.head());
  }

  private boolean isArgument(int head) {
    return a.labelled(head, "nsubj") || a.labelled(head, "obj");
  }

  private static boolean isNameless(Identity who) {
    return who.key().startsWith("agent:") && who.isOnePerson();
  }

  private boolean fits(Identity earlier, Identity now) {
    Optional<String> told = Optional.ofNullable(genders.get(earlier.key()));
    return PersonDescriptions.agrees(earlier.country(), now.country())
        && PersonDescriptions.agrees(earlier.gender().or(() -> told), now.gender());
  }
}
