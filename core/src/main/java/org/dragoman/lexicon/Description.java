// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Table;
import org.dragoman.model.ActorKind;

/// What a later noun phrase with this head can take up: `monarch` a king, `company` a business.
///
/// @param takes as the file has it: nouns, and kinds with an `@` before them
public record Description(String noun, Optional<String> gender, List<String> takes) {
  private static final Set<String> WIDE = Set.of("@person", "@people", "@group");

  /// Whom a noun can mean that says little: `man` anyone, `men` any people, `group` a body whose
  /// kind is not known.
  public enum Reach {
    PERSON,
    PEOPLE,
    GROUP
  }

  /// What the earlier mention may have been called.
  public List<String> nouns() {
    return takes.stream().filter(take -> !take.startsWith("@")).toList();
  }

  /// Bodies of which kinds it can mean.
  public Set<ActorKind> kinds() {
    Set<ActorKind> kinds = EnumSet.noneOf(ActorKind.class);
    for (String take : takes) {
      if (take.startsWith("@") && !WIDE.contains(take)) {
        kinds.add(ActorKind.valueOf(name(take)));
      }
    }
    return kinds;
  }

  /// Whom else it can mean.
  public Set<Reach> reach() {
    Set<Reach> reach = EnumSet.noneOf(Reach.class);
    takes.stream().filter(WIDE::contains).forEach(take -> reach.add(Reach.valueOf(name(take))));
    return reach;
  }

  private static String name(String take) {
    return take.substring(1).toUpperCase(Locale.ROOT);
  }

  static Description of(Table.Row row) {
    List<String> takes = row.list("takes");
    for (String take : takes) {
      boolean known =
          !take.startsWith("@")
              || WIDE.contains(take)
              || List.of(ActorKind.values()).stream().anyMatch(k -> k.name().equals(name(take)));
      if (!known) {
        throw row.wrong("takes", "has `" + take + "`, which is no kind of actor");
      }
    }
    return new Description(row.expect("noun"), row.find("gender"), takes);
  }
}
