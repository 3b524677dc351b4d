// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Listed;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.Named;
import org.dragoman.lexicon.Person;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Role;

/// What the registry knows of a person's offices on the day of the article: a holder of office
/// then, a former one after, and what the article itself says goes before.
final class Offices {
  private final NameBook book;
  private final Affiliations affiliations;

  Offices(NameBook book, Affiliations affiliations) {
    this.book = book;
    this.affiliations = affiliations;
  }

  /// The roles of a person of the registry at this date; all of them, with their dates, if the
  /// article has none.
  List<Role> roles(Identity who, Optional<PartialDate> published) {
    List<Role> roles = new ArrayList<>();
    for (Person.Tenure t : tenures(who)) {
      if (published.isEmpty() || holds(t, published.get())) {
        roles.add(
            new Role(
                t.title(),
                who.country().orElse(null),
                t.from().orElse(null),
                t.to().orElse(null),
                null));
      }
    }
    return roles;
  }

  /// The person with sectors and code by office, where the text told none. Without a date an office
  /// counts only if it has not ended.
  Identity at(Identity who, Optional<PartialDate> published) {
    Optional<Listed> listed = who.ref().flatMap(r -> book.findListed(who.name()));
    if (listed.isPresent()) {
      return who.coded(listed.get().codeAt(published));
    }
    if (who.ref().isEmpty() || !who.sectors().isEmpty()) {
      return who;
    }
    boolean before = false;
    for (Person.Tenure t : tenures(who)) {
      boolean holds = published.map(p -> holds(t, p)).orElse(t.to().isEmpty());
      if (holds) {
        return who.with(Optional.empty(), affiliations.sectorsOf(t), Optional.empty());
      }
      before |= published.isPresent() && ended(t, published.get());
    }
    return before ? who.with(Optional.empty(), List.of("ELI"), Optional.empty()) : who;
  }

  /// The roles without those that another gives with the same dates or more of them.
  static Set<Role> dated(Set<Role> roles) {
    Set<Role> kept = new LinkedHashSet<>();
    for (Role role : roles) {
      boolean again = roles.stream().anyMatch(r -> says(r, role) && !says(role, r));
      boolean same = kept.stream().anyMatch(r -> says(r, role) && dates(r) > 0);
      if (!again && !same) {
        kept.add(role);
      }
    }
    return kept;
  }

  private static boolean says(Role more, Role less) {
    return dates(more) > 0
        && more.title().equalsIgnoreCase(less.title())
        && (less.of() == null || less.of().equals(more.of()))
        && (less.from() == null || less.from().equals(more.from()))
        && (less.to() == null || less.to().equals(more.to()));
  }

  private static int dates(Role role) {
    return (role.from() == null ? 0 : 1) + (role.to() == null ? 0 : 1);
  }

  private List<Person.Tenure> tenures(Identity who) {
    if (who.ref().isEmpty()) {
      return List.of();
    }
    for (Named named : book.names().get(who.name())) {
      if (named instanceof Named.OfPerson p && p.person().name().equals(who.name())) {
        return p.person().roles();
      }
    }
    return List.of();
  }

  /// Dates are compared as far as both are known: an office left in 2012 is still held in 2012.
  private static boolean holds(Person.Tenure t, PartialDate date) {
    boolean begun = t.from().map(f -> compare(f, date.iso()) <= 0).orElse(true);
    return begun && !ended(t, date);
  }

  private static boolean ended(Person.Tenure t, PartialDate date) {
    return t.to().map(to -> compare(to, date.iso()) < 0).orElse(false);
  }

  private static int compare(String a, String b) {
    int common = Math.min(Math.min(a.length(), b.length()), 10);
    return a.substring(0, common).compareTo(b.substring(0, common));
  }
}
