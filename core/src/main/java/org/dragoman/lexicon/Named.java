// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

/// What a proper name can stand for.
public sealed interface Named {
  /// A country, by one of the forms of its name.
  record OfCountry(Country country, Form form) implements Named {}

  /// A body, by its name or an alias.
  record OfBody(Body body) implements Named {}

  /// A building or nickname that stands for a body.
  record OfMetonym(Body body) implements Named {}

  /// A person in office.
  record OfPerson(Person person) implements Named {}

  /// A name of a user's actor dictionary.
  record OfListed(Listed listed) implements Named {}

  /// How a country is named.
  enum Form {
    NAME,
    ADJECTIVE,
    PEOPLE,
    CAPITAL
  }
}
