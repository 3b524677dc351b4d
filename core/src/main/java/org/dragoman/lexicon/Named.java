// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import org.dragoman.model.ActorKind;

/// What a proper name can stand for.
public sealed interface Named {
  /// The name by which the lexicon lists whom it stands for.
  String name();

  /// What whom it stands for is.
  ActorKind kind();

  /// A country, by one of the forms of its name.
  record OfCountry(Country country, Form form) implements Named {
    @Override
    public String name() {
      return country.name();
    }

    @Override
    public ActorKind kind() {
      return ActorKind.STATE;
    }
  }

  /// A body, by its name or an alias.
  record OfBody(Body body) implements Named {
    @Override
    public String name() {
      return body.name();
    }

    @Override
    public ActorKind kind() {
      return body.kind();
    }
  }

  /// A building or nickname that stands for a body.
  record OfMetonym(Body body) implements Named {
    @Override
    public String name() {
      return body.name();
    }

    @Override
    public ActorKind kind() {
      return body.kind();
    }
  }

  /// A person in office.
  record OfPerson(Person person) implements Named {
    @Override
    public String name() {
      return person.name();
    }

    @Override
    public ActorKind kind() {
      return ActorKind.PERSON;
    }
  }

  /// A name of a user's actor dictionary; as a body where the text does not make it a person.
  record OfListed(Listed listed) implements Named {
    @Override
    public String name() {
      return listed.body().name();
    }

    @Override
    public ActorKind kind() {
      return listed.body().kind();
    }
  }

  /// How a country is named.
  enum Form {
    NAME,
    ADJECTIVE,
    PEOPLE,
    CAPITAL
  }
}
