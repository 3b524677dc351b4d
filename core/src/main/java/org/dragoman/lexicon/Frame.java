// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An event frame: a trigger, where its slots stand, and what it codes as.
///
/// The columns are those of docs/reference/lexicon.md, `frames/*.tsv`.
///
/// @param id rule id, `event.TYPE.trigger[.object]`
/// @param trigger its words, the head first for verbs, last for nouns
/// @param objects what the object must or must not be; empty for anything
/// @param source where the source stands, in order of preference
/// @param embeds where an event may stand that changes this one
/// @param alone an operator that tells something even when what it embeds is no event of ours
/// @param args other slots: role to places
public record Frame(
    String id,
    List<String> trigger,
    char pos,
    List<ObjectCondition> objects,
    List<String> source,
    List<String> target,
    List<String> embeds,
    String event,
    Optional<String> mode,
    String cameo,
    List<String> contexts,
    Map<String, List<String>> args,
    List<Restriction> restrictions,
    boolean reciprocal,
    boolean operator,
    boolean weak,
    boolean alone,
    String example) {

  /// The word by which the frame is found.
  public String head() {
    return pos == 'n' ? trigger.getLast() : trigger.getFirst();
  }

  /// What an object must be, or must not be.
  ///
  /// @param preposition where it stands; empty for the verb's object
  /// @param words its lemmas, the head last
  public record ObjectCondition(boolean negated, Optional<String> preposition, List<String> words) {
    /// In a noun class: the name of a town, district, site or region.
    private static final List<String> PLACE_NAME = List.of("{place}");

    /// Whether the name of a place below a country meets it.
    public boolean isPlaceName() {
      return words.equals(PLACE_NAME);
    }
  }

  /// What a filler must be.
  public record Restriction(String slot, boolean negated, String filler) {}
}
