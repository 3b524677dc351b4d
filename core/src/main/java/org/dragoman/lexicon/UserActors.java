// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.model.ActorKind;

/// Lays a user's actor dictionaries over the names of the lexicon: what they say of a name goes
/// before what ships.
final class UserActors {
  /// Country codes of CAMEO that differ from ISO's.
  private static final Map<String, String> OLD_CODES =
      Map.of("PAL", "PSE", "ROM", "ROU", "ZAR", "COD", "TMP", "TLS", "KSV", "XKX", "KOS", "XKX");

  /// First groups of codes of those who belong to no country.
  private static final Set<String> INTERNATIONAL =
      Set.of(
          "IGO", "IMG", "NGO", "NGM", "MNC", "INT", "UIS", "MOD", "RAD", "REG", "AFR", "ASA", "BLK",
          "CRB", "CAU", "CFR", "CAS", "CEU", "EIN", "EAF", "EEU", "EUR", "LAM", "MEA", "MDT", "NAF",
          "NMR", "PGS", "SCN", "SAM", "SAS", "SEA", "SAF", "WAF", "WST");

  private final NameBook book;
  private final Map<String, Listed> listed = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  UserActors(NameBook book) {
    this.book = book;
  }

  /// Reads one dictionary in the format of TABARI or PETRARCH.
  void add(String file, String text) {
    ActorDictionary dictionary = ActorDictionary.read(file, text);
    Map<String, Integer> unknown = new LinkedHashMap<>();
    int left = 0;
    for (DictionaryEntry entry : dictionary.entries()) {
      String prefix = entry.codes().getFirst().code().substring(0, 3);
      if (entry.isAgent()) {
        agent(entry);
      } else {
        if (country(prefix).isEmpty() && !isRole(prefix)) {
          unknown.putIfAbsent(prefix, entry.line());
        }
        left += actor(entry);
      }
    }
    unknown.forEach((code, line) ->
        notes.add(
            file
                + ":"
                + line
                + ": `"
                + code
                + "` begins a code and is no country of countries.tsv; its actors have no country"));
    if (left > 0) {
      notes.add(
          file
              + ": "
              + left
              + " names of countries, peoples and capitals are told by countries.tsv");
    }
    if (dictionary.setLines() > 0) {
      notes.add(file + ": " + dictionary.setLines() + " lines with a set (`!…!`) were left out");
    }
  }

  private static boolean isRole(String group) {
    return INTERNATIONAL.contains(group) || Codebook.SECTORS.contains(group);
  }

  /// What a user of `explain` and `read` should know of the files.
  List<String> notes() {
    return notes;
  }

  /// The entry that has this name.
  Optional<Listed> find(String name) {
    return Optional.ofNullable(listed.get(name));
  }

  private Optional<String> country(String prefix) {
    String code = OLD_CODES.getOrDefault(prefix, prefix);
    return book.findCountry(code).map(Country::code);
  }

  /// Adds an actor under all its names; tells how many were left to the countries.
  private int actor(DictionaryEntry entry) {
    String name = ActorDictionary.written(entry.name());
    String code =
        Listed.codeAt(entry.codes(), Optional.empty()).orElse(entry.codes().getLast().code());
    Optional<String> country = country(code.substring(0, 3));
    List<String> sectors = Listed.sectorsOf(code, country.isPresent());
    Optional<Character> gender =
        name.contains(" ") ? book.genderOf(name.substring(0, name.indexOf(' '))) : Optional.empty();
    Body body =
        new Body(
            name,
            kindOf(sectors, code.length() == 3 && country.isPresent()),
            country,
            Optional.of(code),
            sectors,
            Optional.empty(),
            Optional.empty());
    Optional<String> sex = gender.filter(g -> g != 'u').map(String::valueOf);
    Person person = new Person(name, List.of(), sex, country, List.of());
    Listed made = new Listed(person, body, gender.isPresent(), entry.codes());
    int left = 0;
    for (String synonym : new LinkedHashSet<>(entry.names())) {
      String written = ActorDictionary.written(synonym);
      if (isOfCountry(written, country)) {
        left++;
      } else {
        book.names().addFirst(written, new Named.OfListed(made));
        listed.put(name, made);
      }
    }
    return left;
  }

  /// Names of a country, its people and capital are told from their sentence, which no list can.
  private boolean isOfCountry(String name, Optional<String> country) {
    return book.names().get(name).stream()
        .anyMatch(
            n -> n instanceof Named.OfCountry c && country.equals(Optional.of(c.country().code())));
  }

  private static ActorKind kindOf(List<String> sectors, boolean state) {
    if (state) {
      return ActorKind.STATE;
    }
    return switch (sectors.isEmpty() ? "" : sectors.getFirst()) {
      case "GOV", "LEG", "JUD", "SPY" -> ActorKind.GOVERNMENT;
      case "MIL" -> ActorKind.MILITARY;
      case "COP" -> ActorKind.POLICE;
      case "REB", "UAF", "SEP", "INS", "RAD" -> ActorKind.REBEL;
      case "OPP", "PTY" -> ActorKind.PARTY;
      case "IGO" -> ActorKind.IGO;
      case "NGO", "NGM", "HRI" -> ActorKind.NGO;
      case "MED" -> ActorKind.MEDIA;
      case "BUS", "MNC" -> ActorKind.BUSINESS;
      case "REL" -> ActorKind.RELIGIOUS;
      case "CVL", "REF" -> ActorKind.CIVILIANS;
      default -> ActorKind.GROUP;
    };
  }

  private void agent(DictionaryEntry entry) {
    String code = entry.codes().getFirst().code();
    List<String> sectors = Listed.sectorsOf(code, false);
    for (String name : entry.names()) {
      String noun = name.toLowerCase(Locale.ROOT);
      List<Agent> known = book.agents().get(noun);
      List<String> plurals = entry.isRegular() ? List.of(plural(noun)) : entry.plurals();
      Optional<String> first = plurals.stream().findFirst().map(p -> p.toLowerCase(Locale.ROOT));
      Agent agent =
          known.isEmpty()
              ? new Agent(
                  noun,
                  first,
                  first.isEmpty() ? kindOf(sectors, false) : ActorKind.PERSON,
                  sectors,
                  first.isEmpty() ? Agent.Number.BODY : Agent.Number.PERSON)
              : new Agent(
                  noun,
                  known.getFirst().plural().or(() -> first),
                  known.getFirst().kind(),
                  sectors,
                  known.getFirst().number());
      book.agents().addFirst(noun, agent);
      agent.plural().ifPresent(p -> book.agents().addFirst(p, agent));
      plurals.forEach(p -> book.agents().addFirst(p.toLowerCase(Locale.ROOT), agent));
    }
  }

  private static String plural(String noun) {
    int last = noun.length() - 1;
    boolean ies = noun.endsWith("y") && last > 0 && "aeiou".indexOf(noun.charAt(last - 1)) < 0;
    boolean hissing = noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch");
    return ies ? noun.substring(0, last) + "ies" : noun + (hissing ? "es" : "s");
  }
}
