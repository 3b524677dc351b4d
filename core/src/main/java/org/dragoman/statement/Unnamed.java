// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Statement.Anonymity;
import org.dragoman.text.Analysis;

/// Says what is known of a source that the text does not name: officials, witnesses, a document.
final class Unnamed {
  private static final Map<String, Anonymity> BY_NOUN =
      Map.ofEntries(
          Map.entry("official", Anonymity.OFFICIAL),
          Map.entry("aide", Anonymity.OFFICIAL),
          Map.entry("adviser", Anonymity.OFFICIAL),
          Map.entry("advisor", Anonymity.OFFICIAL),
          Map.entry("authority", Anonymity.OFFICIAL),
          Map.entry("lawmaker", Anonymity.OFFICIAL),
          Map.entry("minister", Anonymity.OFFICIAL),
          Map.entry("spokesman", Anonymity.OFFICIAL),
          Map.entry("spokeswoman", Anonymity.OFFICIAL),
          Map.entry("spokesperson", Anonymity.OFFICIAL),
          Map.entry("prosecutor", Anonymity.OFFICIAL),
          Map.entry("investigator", Anonymity.OFFICIAL),
          Map.entry("police", Anonymity.OFFICIAL),
          Map.entry("diplomat", Anonymity.DIPLOMAT),
          Map.entry("envoy", Anonymity.DIPLOMAT),
          Map.entry("ambassador", Anonymity.DIPLOMAT),
          Map.entry("negotiator", Anonymity.DIPLOMAT),
          Map.entry("mediator", Anonymity.DIPLOMAT),
          Map.entry("commander", Anonymity.MILITARY),
          Map.entry("officer", Anonymity.MILITARY),
          Map.entry("soldier", Anonymity.MILITARY),
          Map.entry("general", Anonymity.MILITARY),
          Map.entry("fighter", Anonymity.MILITARY),
          Map.entry("military", Anonymity.MILITARY),
          Map.entry("army", Anonymity.MILITARY),
          Map.entry("resident", Anonymity.RESIDENT),
          Map.entry("villager", Anonymity.RESIDENT),
          Map.entry("inhabitant", Anonymity.RESIDENT),
          Map.entry("local", Anonymity.RESIDENT),
          Map.entry("neighbour", Anonymity.RESIDENT),
          Map.entry("neighbor", Anonymity.RESIDENT),
          Map.entry("farmer", Anonymity.RESIDENT),
          Map.entry("shopkeeper", Anonymity.RESIDENT),
          Map.entry("witness", Anonymity.WITNESS),
          Map.entry("eyewitness", Anonymity.WITNESS),
          Map.entry("survivor", Anonymity.WITNESS),
          Map.entry("bystander", Anonymity.WITNESS),
          Map.entry("onlooker", Anonymity.WITNESS),
          Map.entry("document", Anonymity.DOCUMENT),
          Map.entry("report", Anonymity.DOCUMENT),
          Map.entry("statement", Anonymity.DOCUMENT),
          Map.entry("study", Anonymity.DOCUMENT),
          Map.entry("survey", Anonymity.DOCUMENT),
          Map.entry("poll", Anonymity.DOCUMENT),
          Map.entry("letter", Anonymity.DOCUMENT),
          Map.entry("memo", Anonymity.DOCUMENT),
          Map.entry("email", Anonymity.DOCUMENT),
          Map.entry("e-mail", Anonymity.DOCUMENT),
          Map.entry("cable", Anonymity.DOCUMENT),
          Map.entry("communique", Anonymity.DOCUMENT),
          Map.entry("resolution", Anonymity.DOCUMENT),
          Map.entry("treaty", Anonymity.DOCUMENT),
          Map.entry("agreement", Anonymity.DOCUMENT),
          Map.entry("indictment", Anonymity.DOCUMENT),
          Map.entry("record", Anonymity.DOCUMENT),
          Map.entry("file", Anonymity.DOCUMENT),
          Map.entry("article", Anonymity.DOCUMENT),
          Map.entry("book", Anonymity.DOCUMENT),
          Map.entry("law", Anonymity.DOCUMENT),
          Map.entry("data", Anonymity.DOCUMENT),
          Map.entry("figure", Anonymity.DOCUMENT),
          Map.entry("analysis", Anonymity.DOCUMENT),
          Map.entry("transcript", Anonymity.DOCUMENT),
          Map.entry("filing", Anonymity.DOCUMENT),
          Map.entry("lawsuit", Anonymity.DOCUMENT),
          Map.entry("complaint", Anonymity.DOCUMENT),
          Map.entry("editorial", Anonymity.DOCUMENT),
          Map.entry("ad", Anonymity.DOCUMENT),
          Map.entry("tweet", Anonymity.DOCUMENT),
          Map.entry("post", Anonymity.DOCUMENT),
          Map.entry("message", Anonymity.DOCUMENT),
          Map.entry("video", Anonymity.DOCUMENT),
          Map.entry("review", Anonymity.DOCUMENT),
          Map.entry("research", Anonymity.DOCUMENT),
          Map.entry("evidence", Anonymity.DOCUMENT),
          Map.entry("note", Anonymity.DOCUMENT),
          Map.entry("story", Anonymity.DOCUMENT),
          Map.entry("decree", Anonymity.DOCUMENT));

  private Unnamed() {}

  /// Whether the word is a document, which speaks as its authors do.
  static boolean isDocument(Analysis a, int head) {
    return BY_NOUN.get(a.lemma(head).toLowerCase(Locale.ROOT)) == Anonymity.DOCUMENT;
  }

  /// What sort of unnamed source the noun phrase with this head is; empty for a named one and for a
  /// pronoun that was resolved.
  static Optional<Anonymity> of(Scene s, int head) {
    Analysis a = s.a;
    if (head < 0) {
      return Optional.of(Anonymity.UNKNOWN);
    }
    Optional<Actor> actor = s.actor(head);
    if (a.isProperNoun(head) || a.isPronoun(head) && actor.isPresent() || namedInside(a, head)) {
      return Optional.empty();
    }
    String lemma = a.lemma(head).toLowerCase(Locale.ROOT);
    Anonymity known = BY_NOUN.get(lemma);
    if (known != null) {
      return Optional.of(known);
    }
    if (lemma.equals("source")) {
      return Optional.of(sourceNoun(a, head));
    }
    boolean some =
        a.isNoun(head)
            && actor
                .map(x ->
                    x.kind() == ActorKind.GROUP
                        || x.kind() == ActorKind.CIVILIANS
                        || x.kind() == ActorKind.PERSON)
                .orElse(false);
    return some ? Optional.of(Anonymity.UNKNOWN) : Optional.empty();
  }

  /// *a diplomatic source*, *military sources*: the adjective says it.
  private static Anonymity sourceNoun(Analysis a, int head) {
    for (int c : a.children(head)) {
      switch (a.lemma(c).toLowerCase(Locale.ROOT)) {
        case "diplomatic" -> {
          return Anonymity.DIPLOMAT;
        }
        case "military", "security", "army" -> {
          return Anonymity.MILITARY;
        }
        case "government", "official", "police", "ministry", "judicial" -> {
          return Anonymity.OFFICIAL;
        }
        case "local" -> {
          return Anonymity.RESIDENT;
        }
        default -> {
          // says nothing of it
        }
      }
    }
    return Anonymity.UNKNOWN;
  }

  private static boolean namedInside(Analysis a, int head) {
    for (int c : a.children(head)) {
      if (a.labelled(c, "appos") && a.isProperNoun(c)) {
        return true;
      }
    }
    return false;
  }
}
