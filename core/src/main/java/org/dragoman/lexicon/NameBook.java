// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.Table;
import org.dragoman.model.ActorKind;

/// Everything that is known by name: countries, bodies, metonyms, persons, titles, agents, given
/// names.
public final class NameBook {
  private static final List<String> ORGANISATION_FILES =
      List.of("igo", "armed-groups", "government", "media", "military", "parties", "ngo", "other");

  private static final String[] BODY_COLUMNS = {
    "name", "aliases", "kind", "country", "code", "sectors", "from", "to"
  };
  private static final String[] PERSON_COLUMNS = {"name", "aliases", "gender", "country", "roles"};

  private final Shelf<Country> countries;
  private final PhraseIndex<Named> names;
  private final PhraseIndex<Title> titles;
  private final PhraseIndex<Agent> agents;
  private final Shelf<Description> descriptions;
  private final Shelf<GivenName> givenNames;
  private final Shelf<Iso2> codesByIso2;
  private final UserActors users = new UserActors(this);
  private final ActorWords words;

  private record GivenName(char gender) {}

  private record Iso2(String code) {}

  private NameBook(
      Shelf<Country> countries,
      PhraseIndex<Named> names,
      PhraseIndex<Title> titles,
      PhraseIndex<Agent> agents,
      Shelf<Description> descriptions,
      Shelf<GivenName> givenNames,
      Shelf<Iso2> codesByIso2,
      ActorWords words) {
    this.words = words;
    this.countries = countries;
    this.names = names;
    this.titles = titles;
    this.agents = agents;
    this.descriptions = descriptions;
    this.givenNames = givenNames;
    this.codesByIso2 = codesByIso2;
  }

  static NameBook read(BookReader.Cursor in) {
    return new NameBook(
        in.shelf(CompiledNames::country),
        in.phrases(CompiledNames::named),
        in.phrases(CompiledNames::title),
        in.phrases(CompiledNames::agent),
        in.shelf(CompiledNames::description),
        in.shelf(c -> new GivenName(c.sign())),
        in.shelf(c -> new Iso2(c.text())),
        ActorWords.read(in));
  }

  /// What is compiled, in the order in which it is read.
  List<BookWriter.Part> parts() {
    return List.of(
        countries,
        names.compiled(),
        titles.compiled(),
        agents.compiled(),
        descriptions,
        givenNames,
        codesByIso2,
        words.part());
  }

  static NameBook load(LexiconFiles files, List<Path> actors) {
    NameBook book =
        new NameBook(
            new Shelf<>(),
            new PhraseIndex<>(),
            new PhraseIndex<>(),
            new PhraseIndex<>(),
            new Shelf<>(),
            new Shelf<>(),
            new Shelf<>(),
            ActorWords.load(files));
    book.countries(files);
    book.metonyms(files);
    for (String file : ORGANISATION_FILES) {
      book.bodies(files, "organisations/" + file + ".tsv");
    }
    book.persons(files);
    book.titles(files);
    book.agents(files);
    for (Table.Row row :
        files.rows("descriptions.tsv", r -> r.expect("noun"), "noun", "gender", "takes")) {
      book.descriptions.put(row.expect("noun"), Description.of(row));
    }
    for (Table.Row row : files.rows("given-names.tsv", r -> r.expect("name"), "name", "gender")) {
      char gender = row.oneOf("gender", Set.of("m", "f", "u")).charAt(0);
      book.givenNames.put(Pieces.fold(row.expect("name")), new GivenName(gender));
    }
    actors.forEach(file -> book.actors(file.toString(), files.anyText(file)));
    return book;
  }

  private void countries(LexiconFiles files) {
    List<Table.Row> rows =
        files.rows(
            "countries.tsv",
            r -> r.expect("code"),
            "code",
            "iso2",
            "name",
            "aliases",
            "adjectives",
            "people",
            "capital",
            "kind",
            "successor",
            "region");
    for (Table.Row row : rows) {
      Country country =
          new Country(
              row.expect("code"),
              row.expect("name"),
              row.list("aliases"),
              row.list("adjectives"),
              row.list("people"),
              row.list("capital"),
              row.constant("kind", Country.Kind.class),
              row.find("successor"),
              row.text("region"));
      countries.put(country.code(), country);
      if (country.kind() != Country.Kind.FORMER) {
        row.find("iso2")
            .filter(two -> codesByIso2.get(two).isEmpty())
            .ifPresent(two -> codesByIso2.put(two, new Iso2(country.code())));
      }
      Stream.concat(Stream.of(country.name()), country.aliases().stream())
          .forEach(n -> names.add(n, new Named.OfCountry(country, Named.Form.NAME)));
      country
          .adjectives()
          .forEach(n -> names.add(n, new Named.OfCountry(country, Named.Form.ADJECTIVE)));
      country.people().forEach(n -> names.add(n, new Named.OfCountry(country, Named.Form.PEOPLE)));
      country
          .capital()
          .forEach(n -> names.add(n, new Named.OfCountry(country, Named.Form.CAPITAL)));
    }
    for (Table.Row row : rows) {
      row.find("successor")
          .filter(code -> countries.get(code).isEmpty())
          .ifPresent(code -> {
            throw row.wrong("successor", "is `" + code + "`, which is no code of this file");
          });
    }
  }

  private void metonyms(LexiconFiles files) {
    for (Table.Row row :
        files.rows(
            "metonyms.tsv", r -> r.expect("phrase"), "phrase", "name", "kind", "country", "code")) {
      Body body =
          new Body(
              row.expect("name"),
              row.constant("kind", ActorKind.class),
              country(row),
              row.find("code"),
              Listed.sectorsOf(row.text("code"), true),
              Optional.empty(),
              Optional.empty());
      names.add(row.expect("phrase"), new Named.OfMetonym(body));
    }
  }

  private Optional<String> country(Table.Row row) {
    Optional<String> code = row.find("country");
    if (code.isPresent() && countries.get(code.get()).isEmpty()) {
      throw row.wrong("country", "is `" + code.get() + "`, which is no code of countries.tsv");
    }
    return code;
  }

  /// A user's file of actors: in our own format if its first line names our columns.
  private void actors(String file, String text) {
    String header =
        text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst().orElse("");
    if (header.startsWith("name\taliases\tkind")) {
      for (Table.Row row :
          Table.read(file, text.getBytes(StandardCharsets.UTF_8), BODY_COLUMNS).rows()) {
        body(row, (name, body) -> names.addFirst(name, new Named.OfBody(body)));
      }
    } else if (header.startsWith("name\taliases\tgender")) {
      for (Table.Row row :
          Table.read(file, text.getBytes(StandardCharsets.UTF_8), PERSON_COLUMNS).rows()) {
        person(row, (name, person) -> names.addFirst(name, new Named.OfPerson(person)));
      }
    } else {
      users.add(file, text);
    }
  }

  private void bodies(LexiconFiles files, String file) {
    for (Table.Row row : files.rows(file, r -> r.expect("name"), BODY_COLUMNS)) {
      body(row, (name, body) -> names.add(name, new Named.OfBody(body)));
    }
  }

  private void body(Table.Row row, BiConsumer<String, Body> into) {
    row.list("sectors").stream()
        .filter(s -> !Codebook.SECTORS.contains(s))
        .findFirst()
        .ifPresent(s -> {
          throw row.wrong("sectors", "has `" + s + "`, which is no role code");
        });
    Body body =
        new Body(
            row.expect("name"),
            row.constant("kind", ActorKind.class),
            country(row),
            row.find("code"),
            row.list("sectors"),
            row.find("from"),
            row.find("to"));
    Stream.concat(Stream.of(body.name()), row.list("aliases").stream())
        .forEach(n -> into.accept(n, body));
  }

  private void persons(LexiconFiles files) {
    for (Table.Row row : files.rows("persons.tsv", r -> r.expect("name"), PERSON_COLUMNS)) {
      person(row, (name, person) -> names.add(name, new Named.OfPerson(person)));
    }
  }

  private void person(Table.Row row, BiConsumer<String, Person> into) {
    Person person =
        new Person(
            row.expect("name"),
            row.list("aliases"),
            row.find("gender"),
            country(row),
            row.list("roles").stream().map(role -> tenure(row, role)).toList());
    Stream.concat(Stream.of(person.name()), person.aliases().stream())
        .forEach(n -> into.accept(n, person));
  }

  private static Person.Tenure tenure(Table.Row row, String written) {
    int at = written.indexOf('@');
    int dots = written.indexOf("..", Math.max(0, at));
    if (at < 0) {
      return new Person.Tenure(written, Optional.empty(), Optional.empty());
    }
    if (dots < 0) {
      throw row.wrong("roles", "has `" + written + "`, expected title@from..to");
    }
    return new Person.Tenure(
        written.substring(0, at),
        Optional.of(written.substring(at + 1, dots)).filter(s -> !s.isEmpty()),
        Optional.of(written.substring(dots + 2)).filter(s -> !s.isEmpty()));
  }

  private void titles(LexiconFiles files) {
    for (Table.Row row :
        files.rows(
            "titles.tsv",
            r -> r.expect("title"),
            "title",
            "plural",
            "class",
            "sectors",
            "gender")) {
      Title title =
          new Title(
              row.expect("title"),
              row.find("plural"),
              row.constant("class", Title.Kind.class),
              row.list("sectors"),
              row.find("gender"));
      titles.add(title.title().toLowerCase(Locale.ROOT), title);
      title.plural().ifPresent(p -> titles.add(p.toLowerCase(Locale.ROOT), title));
    }
  }

  private void agents(LexiconFiles files) {
    for (Table.Row row :
        files.rows(
            "agents.tsv", r -> r.expect("noun"), "noun", "plural", "kind", "sectors", "number")) {
      Agent agent =
          new Agent(
              row.expect("noun"),
              row.find("plural"),
              row.constant("kind", ActorKind.class),
              row.list("sectors"),
              row.constant("number", Agent.Number.class));
      agents.add(agent.noun(), agent);
      agent.plural().ifPresent(p -> agents.add(p, agent));
    }
  }

  public Optional<Country> findCountry(String code) {
    return countries.find(code);
  }

  /// The country with this ISO 3166-1 alpha-2 code.
  public Optional<String> codeOfIso2(String iso2) {
    return codesByIso2.find(iso2).map(Iso2::code);
  }

  /// The entry of a user's actor dictionaries that has this name.
  public Optional<Listed> findListed(String name) {
    return users.find(name);
  }

  /// What the user should know of the actor dictionaries, a sentence each.
  public List<String> notes() {
    return List.copyOf(users.notes());
  }

  /// All countries, in no order that means anything.
  public Iterable<Country> countries() {
    return countries.all();
  }

  public PhraseIndex<Named> names() {
    return names;
  }

  /// The words that tell actors from places, deeds and things.
  public ActorWords words() {
    return words;
  }

  public PhraseIndex<Title> titles() {
    return titles;
  }

  public PhraseIndex<Agent> agents() {
    return agents;
  }

  /// What a later noun phrase with this head, singular, can take up.
  public Optional<Description> findDescription(String noun) {
    return descriptions.find(noun);
  }

  /// `m`, `f`, or `u` for a given name borne by both; empty for a name we do not know.
  public Optional<Character> genderOf(String givenName) {
    return givenNames.find(Pieces.fold(givenName)).map(GivenName::gender);
  }
}
