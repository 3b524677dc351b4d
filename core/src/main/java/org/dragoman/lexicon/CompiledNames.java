// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import org.dragoman.model.ActorKind;

/// Makes the entries of [NameBook] from their compiled form.
final class CompiledNames {
  private static final Country.Kind[] COUNTRIES = Country.Kind.values();
  private static final Named.Form[] FORMS = Named.Form.values();
  private static final Title.Kind[] TITLES = Title.Kind.values();
  private static final Agent.Number[] NUMBERS = Agent.Number.values();
  private static final ActorKind[] KINDS = ActorKind.values();

  private CompiledNames() {}

  static Country country(BookReader.Cursor in) {
    return new Country(
        in.text(),
        in.text(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.constant(COUNTRIES),
        in.optional(),
        in.text());
  }

  static Named named(BookReader.Cursor in) {
    return switch (in.number()) {
      case 0 -> new Named.OfCountry(in.record(CompiledNames::country), in.constant(FORMS));
      case 1 -> new Named.OfBody(in.record(CompiledNames::body));
      case 2 -> new Named.OfMetonym(in.record(CompiledNames::body));
      case 3 -> new Named.OfPerson(in.record(CompiledNames::person));
      default -> throw new IllegalStateException("names of a user's dictionary are not compiled");
    };
  }

  private static Body body(BookReader.Cursor in) {
    return new Body(
        in.text(),
        in.constant(KINDS),
        in.optional(),
        in.optional(),
        in.texts(),
        in.optional(),
        in.optional());
  }

  private static Person person(BookReader.Cursor in) {
    return new Person(
        in.text(),
        in.texts(),
        in.optional(),
        in.optional(),
        in.records(c -> new Person.Tenure(c.text(), c.optional(), c.optional())));
  }

  static Title title(BookReader.Cursor in) {
    return new Title(in.text(), in.optional(), in.constant(TITLES), in.texts(), in.optional());
  }

  static Description description(BookReader.Cursor in) {
    return new Description(in.text(), in.optional(), in.texts());
  }

  static Agent agent(BookReader.Cursor in) {
    return new Agent(
        in.text(), in.optional(), in.constant(KINDS), in.texts(), in.constant(NUMBERS));
  }
}
