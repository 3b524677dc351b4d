// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Set;

/// Closed classes of words that stand in or beside the names of places.
final class PlaceWords {
  private PlaceWords() {}

  /// What ends the name of a road, water, hill, park or building: *Memphis Street*, *Catawba River*.
  static final Set<String> FEATURES =
      Set.of(
          "street", "st", "road", "rd", "avenue", "ave", "drive", "lane", "way", "boulevard", "blvd",
          "court", "parkway", "highway", "freeway", "expressway", "turnpike", "bridge", "creek",
          "river", "lake", "park", "valley", "hill", "hills", "heights", "airport", "castle",
          "mountain", "mountains", "canyon", "forest", "beach", "bay", "harbor", "harbour", "island",
          "islands", "township", "parish", "district", "province", "square", "cathedral", "palace",
          "bypass", "trail", "falls", "ridge", "peninsula", "desert", "canal", "dam", "strait",
          "gulf", "sea", "ocean", "county", "governorate", "oblast", "prefecture", "neighborhood",
          "circle", "terrace", "crossing", "springs", "reservoir", "base", "camp", "field",
          "stadium", "borough", "village", "gardens", "plaza", "pass", "port", "station", "cemetery",
          "prison");

  /// Of these only the ones that nobody takes for a body: a `River` is a river, a `Station` may be on air.
  static final Set<String> PLAIN_FEATURES =
      Set.of(
          "street", "road", "rd", "avenue", "ave", "drive", "lane", "boulevard", "blvd", "parkway",
          "highway", "freeway", "expressway", "turnpike", "creek", "river", "valley", "airport",
          "castle", "mountains", "canyon", "township", "parish", "bypass", "peninsula", "county",
          "province", "governorate", "oblast", "prefecture", "way", "island", "islands", "bay",
          "falls", "lake");

  /// Names that are words first: a capital alone says nothing of them.
  static final Set<String> WORDS =
      Set.of(
          "act", "airport", "august", "bank", "bar", "bay", "beach", "best", "big", "bill", "black",
          "blue", "bridge", "brown", "bush", "can", "canal", "cape", "castle", "center", "central",
          "centre", "chance", "christmas", "church", "city", "clinic", "college", "common",
          "congress", "corner", "council", "county", "court", "creek", "dale", "day", "deal",
          "district", "east", "eastern", "enterprise", "faith", "far", "father", "field", "ford",
          "forest", "fort", "fortune", "friendship", "garden", "general", "good", "government",
          "green", "grand", "great", "hall", "harbor", "hill", "hills", "home", "hope", "house",
          "independence", "industry", "island", "justice", "king", "lake", "liberty", "love", "main",
          "man", "march", "mass", "may", "media", "mercy", "mile", "mobile", "monday", "moss",
          "mount", "nice", "normal", "north", "northeast", "northern", "northwest", "oak", "of",
          "old", "olympic", "on", "order", "orange", "paradise", "park", "parole", "police", "pope",
          "post", "president", "price", "prince", "progress", "providence", "queen", "rally", "read",
          "reading", "red", "reserve", "rest", "ridge", "riding", "river", "road", "rock", "rodeo",
          "rose", "royal", "santa", "security", "senate", "shell", "south", "southeast", "southern",
          "southwest", "split", "spring", "star", "state", "station", "street", "summit", "sun",
          "sunday", "surprise", "temple", "time", "trail", "tree", "trinity", "truth", "union",
          "university", "upper", "valley", "victor", "victory", "village", "vote", "war", "was",
          "way", "welcome", "west", "western", "white", "wood", "young", "trump", "clinton", "obama",
          "gore", "carter", "ali", "mohammed", "christian", "grace", "earth", "coast", "campus",
          "cedar", "chief", "driver", "energy", "female", "male", "gas", "golf", "joint", "kids",
          "lord", "magic", "nation", "one", "page", "power", "prime", "sale", "secret", "story",
          "today", "trade", "true", "west end", "far north", "home town");

  /// Of these the ones that are well known as towns: *in Reading*, *from Nice*.
  static final Set<String> TOWNS_TOO =
      Set.of(
          "reading", "nice", "mobile", "split", "normal", "surprise", "orange", "providence",
          "independence", "bath", "enterprise", "paradise", "progress");

  /// Directions that are part of a name when capitalised inside it: *North London*.
  static final Set<String> DIRECTIONS =
      Set.of(
          "north", "south", "east", "west", "upper", "lower", "northern", "southern", "eastern",
          "western", "northeast", "northwest", "southeast", "southwest", "greater", "inner", "outer");

  /// Last words of bodies that are private or free: the place in front is part of the name only.
  static final Set<String> PRIVATE =
      Set.of(
          "airways", "airlines", "airline", "association", "times", "post", "herald", "news",
          "journal", "tribune", "star", "magazine", "inc", "inc.", "corp", "corp.", "ltd", "group",
          "company", "co", "co.", "bank", "league", "foundation", "society", "workers", "front",
          "union", "gazette", "telegraph", "globe", "chronicle", "review", "press", "plc", "llc",
          "motors", "holdings", "partners", "express", "mail", "observer", "register", "sun",
          "examiner", "party", "restaurant", "hotel", "brigade", "brigades", "act", "cup", "fc",
          "united", "records", "books", "pictures", "airlines.", "hydro");

  /// Words before a place that say that it is one.
  static final Set<String> LOCATIVE =
      Set.of(
          "in", "near", "from", "at", "outside", "around", "across", "throughout", "to", "into",
          "through", "via", "toward", "towards", "between", "inside", "within", "off", "north",
          "south", "east", "west", "northern", "southern", "eastern", "western", "central",
          "downtown", "nearby", "of");

  /// Nouns that say what a place is: *the city of*, *the Abbasiya neighbourhood*.
  static final Set<String> SORTS =
      Set.of(
          "city", "town", "village", "port", "province", "region", "capital", "district", "suburb",
          "hamlet", "county", "state", "municipality", "enclave", "resort", "governorate", "island",
          "township", "neighborhood", "neighbourhood", "oblast", "stronghold", "hub", "metropolis",
          "border", "area", "airport", "quarter", "valley", "crossing", "settlement", "borough");

  /// What is called after the town where it was held or signed.
  static final Set<String> PROCESSES =
      Set.of(
          "talk", "process", "agreement", "accord", "accords", "summit", "conference", "deal", "treaty", "pact",
          "peace", "protocol", "negotiation", "convention", "declaration", "format", "framework", "communique",
          "communiqu\u00E9", "memorandum", "charter", "round", "track", "dialogue", "ceasefire", "truce",
          "arrangement", "statute", "principle", "formula", "roadmap", "document", "settlement");
}
