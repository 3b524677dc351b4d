// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.model.PartialDate;

/// A name of a user's TABARI or PETRARCH actor dictionary, with the codes it had in time.
///
/// Such a dictionary does not say who is a person, so it is told by the text: `person` where a
/// known given name begins the name, else what the name finder says.
///
/// @param person who it is if it is a person
/// @param body what it is if it is none; its code is that of a day that nobody knows
/// @param begunByGivenName whether it can be taken for a person on its own words
public record Listed(Person person, Body body, boolean begunByGivenName, List<Dated> codes) {
  public Listed {
    codes = List.copyOf(codes);
  }

  /// A code and the days it holds.
  ///
  /// @param from the first day, `to` the last; ISO 8601 reduced to what is known
  public record Dated(String code, Optional<String> from, Optional<String> to) {
    boolean isDated() {
      return from.isPresent() || to.isPresent();
    }

    /// Dates are compared as far as both are known.
    boolean holds(PartialDate date) {
      boolean begun = from.map(f -> compare(f, date.iso()) <= 0).orElse(true);
      boolean ended = to.map(t -> compare(t, date.iso()) < 0).orElse(false);
      return begun && !ended;
    }

    private static int compare(String a, String b) {
      int common = Math.min(Math.min(a.length(), b.length()), 10);
      return a.substring(0, common).compareTo(b.substring(0, common));
    }
  }

  /// The code on this day: one whose dates hold goes before one without dates. Without a day the
  /// code without dates, else one that has not ended. Empty outside all ranges.
  public Optional<String> codeAt(Optional<PartialDate> day) {
    return codeAt(codes, day);
  }

  static Optional<String> codeAt(List<Dated> codes, Optional<PartialDate> day) {
    Optional<Dated> always = codes.stream().filter(c -> !c.isDated()).findFirst();
    if (day.isPresent()) {
      return codes.stream()
          .filter(c -> c.isDated() && c.holds(day.get()))
          .findFirst()
          .or(() -> always)
          .map(Dated::code);
    }
    return always
        .or(() -> codes.stream().filter(c -> c.to().isEmpty()).findFirst())
        .map(Dated::code);
  }

  /// The role groups of a code, after its country if it begins with one.
  public static List<String> sectorsOf(String code, boolean country) {
    List<String> sectors = new ArrayList<>();
    for (int i = country ? 3 : 0; i + 3 <= code.length(); i += 3) {
      String group = code.substring(i, i + 3);
      if (Codebook.SECTORS.contains(group) && !sectors.contains(group)) {
        sectors.add(group);
      }
    }
    return sectors;
  }
}
