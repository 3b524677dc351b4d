// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.util.List;

/// An attribute of a network's nodes or edges, in the order in which the queries give them.
///
/// @param type string, long or double: both formats know these
record GraphAttribute(Of of, String id, String type, String meaning) {
  enum Of {
    NODE("node"),
    EDGE("edge");

    private final String word;

    Of(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private static final String TEXT = "string";
  private static final String COUNT = "long";
  private static final String REAL = "double";

  static final List<GraphAttribute> ALL =
      List.of(
          new GraphAttribute(Of.NODE, "kind", TEXT, "person, state, government, …; country"),
          new GraphAttribute(Of.NODE, "country", TEXT, "ISO 3166-1 alpha-3 or CAMEO prefix"),
          new GraphAttribute(Of.NODE, "code", TEXT, "CAMEO-style actor code"),
          new GraphAttribute(Of.NODE, "ref", TEXT, "key in the registry"),
          new GraphAttribute(
              Of.NODE, "as_source", COUNT, "statements and events in which it speaks or acts"),
          new GraphAttribute(
              Of.NODE, "as_target", COUNT, "in which it is spoken to, spoken of or acted upon"),
          new GraphAttribute(
              Of.EDGE,
              "relation",
              TEXT,
              "spoke-to (source to addressee), spoke-about (source to whoever its words name), did-to (told events)"),
          new GraphAttribute(
              Of.EDGE, "count", COUNT, "statements or events; also the edge's weight"),
          new GraphAttribute(Of.EDGE, "articles", COUNT, "articles they are in"),
          new GraphAttribute(Of.EDGE, "score", REAL, "sum of PLOVER scores, of did-to"),
          new GraphAttribute(Of.EDGE, "mean_score", REAL, "the same, by count: -10 to 10"),
          new GraphAttribute(Of.EDGE, "goldstein", REAL, "sum of Goldstein scores, of did-to"),
          new GraphAttribute(
              Of.EDGE, "kinds", TEXT, "PLOVER types or acts of speech with their counts"));

  static List<GraphAttribute> of(Of of) {
    return ALL.stream().filter(a -> a.of() == of).toList();
  }
}
