// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Analysis;

/// Which tokens are predicates: verbs, nouns that name an event, adjectives that are said of
/// something.
final class Predicates {
  private static final List<String> ENDINGS =
      List.of(
          "tion", "sion", "ment", "ance", "ence", "ing", "ings", "al", "ure", "age", "ism", "ery",
          "down", "out", "over", "back", "off", "up", "ness", "th", "cy", "ity");

  /// Nouns that name what happens or is done and show it by no ending.
  private static final Set<String> HAPPENINGS =
      Set.of(
          "anniversary",
          "battle",
          "bid",
          "boom",
          "calamity",
          "campaign",
          "ceremony",
          "chaos",
          "conflict",
          "congress",
          "contest",
          "crash",
          "crime",
          "crisis",
          "damage",
          "deal",
          "disaster",
          "downturn",
          "drop",
          "effect",
          "effort",
          "election",
          "end",
          "epidemic",
          "error",
          "event",
          "exodus",
          "famine",
          "feud",
          "fight",
          "fire",
          "flight",
          "flood",
          "funeral",
          "gain",
          "genocide",
          "harm",
          "hazard",
          "homicide",
          "impact",
          "incident",
          "influx",
          "initiative",
          "injury",
          "job",
          "journey",
          "leap",
          "loss",
          "merger",
          "misery",
          "mistake",
          "outbreak",
          "outcry",
          "panic",
          "peace",
          "penalty",
          "plunge",
          "problem",
          "process",
          "pursuit",
          "quake",
          "quarantine",
          "quest",
          "rally",
          "rebound",
          "recession",
          "record",
          "referendum",
          "rendezvous",
          "reunion",
          "riot",
          "risk",
          "rout",
          "ruin",
          "rush",
          "shift",
          "siege",
          "slide",
          "slump",
          "split",
          "storm",
          "strife",
          "struggle",
          "success",
          "suicide",
          "summit",
          "surge",
          "task",
          "threat",
          "tour",
          "trial",
          "trip",
          "turmoil",
          "turnaround",
          "unrest",
          "upheaval",
          "victory",
          "violence",
          "war",
          "wedding",
          "win");

  /// Nouns with such an ending that name no event.
  private static final Set<String> THINGS =
      Set.of(
          "station",
          "nation",
          "position",
          "region",
          "million",
          "billion",
          "trillion",
          "religion",
          "government",
          "department",
          "apartment",
          "parliament",
          "document",
          "element",
          "moment",
          "instrument",
          "garment",
          "cement",
          "monument",
          "regiment",
          "basement",
          "building",
          "thing",
          "something",
          "nothing",
          "anything",
          "everything",
          "morning",
          "evening",
          "king",
          "ring",
          "string",
          "ceiling",
          "wing",
          "spring",
          "being",
          "clothing",
          "shilling",
          "capital",
          "hospital",
          "official",
          "general",
          "individual",
          "animal",
          "criminal",
          "journal",
          "canal",
          "metal",
          "terminal",
          "professional",
          "material",
          "signal",
          "festival",
          "rival",
          "admiral",
          "cardinal",
          "corporal",
          "intellectual",
          "liberal",
          "national",
          "marshal",
          "picture",
          "furniture",
          "literature",
          "figure",
          "temperature",
          "structure",
          "village",
          "page",
          "message",
          "language",
          "image",
          "age",
          "stage",
          "package",
          "garage",
          "cottage",
          "science",
          "audience",
          "province",
          "finance",
          "ambulance",
          "substance",
          "sentence",
          "month",
          "south",
          "north",
          "youth",
          "mouth",
          "tooth",
          "earth",
          "cloth",
          "path",
          "city",
          "university",
          "facility",
          "community",
          "commodity",
          "entity",
          "majority",
          "minority",
          "authority",
          "quality",
          "quantity",
          "identity",
          "agency",
          "currency",
          "emergency",
          "constituency",
          "policy",
          "pharmacy",
          "embassy",
          "machinery",
          "group",
          "cup",
          "fraction",
          "section",
          "fiction",
          "function",
          "institution",
          "organisation",
          "organization",
          "corporation",
          "association",
          "population",
          "generation",
          "delegation",
          "commission",
          "mission",
          "version",
          "dimension",
          "mansion",
          "television",
          "faction",
          "option");

  private final Analysis a;
  private final Lexicon lexicon;

  Predicates(Analysis analysis, Lexicon lexicon) {
    this.a = analysis;
    this.lexicon = lexicon;
  }

  boolean is(int token) {
    String label = a.label(token);
    if (label.startsWith("aux")
        || label.equals("cop")
        || label.equals("fixed")
        || label.equals("case")
        || label.equals("mark")) {
      return false;
    }
    if (a.isVerb(token)) {
      return true;
    }
    if (a.child(token, "cop") >= 0) {
      return !a.isPunctuation(token);
    }
    if (a.tagged(token, "JJ")) {
      return label.equals("root") || label.equals("xcomp") || label.equals("ccomp");
    }
    boolean clause = label.equals("advcl") && a.child(token, "mark") >= 0;
    return a.isNoun(token) && (clause || isEventNoun(token));
  }

  /// Whether a noun names something that happens or is done.
  boolean isEventNoun(int token) {
    String lemma = a.lemma(token).toLowerCase(Locale.ROOT);
    if (!lexicon.frames().frames('n', lemma).isEmpty()
        || !lexicon.words().cues('n', lemma).isEmpty()) {
      return true;
    }
    for (String frame : List.of("np:of", "that", "inf", "np:for", "np:to")) {
      if (lexicon.words().findSignature('n', lemma, frame).isPresent()) {
        return true;
      }
    }
    return !a.isProperNoun(token) && hasEventForm(lemma);
  }

  private boolean hasEventForm(String lemma) {
    if (THINGS.contains(lemma)) {
      return false;
    }
    if (HAPPENINGS.contains(lemma)) {
      return true;
    }
    if (!lexicon.frames().frames('v', lemma).isEmpty()) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (lemma.length() > ending.length() + 2 && lemma.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
