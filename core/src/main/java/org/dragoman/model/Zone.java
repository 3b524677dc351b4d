// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.List;

/// A part of the text that has a kind of its own; zones other than `PARAGRAPH` are not the story.
public record Zone(Kind kind, Span span) {
  /// What the part is.
  public enum Kind {
    HEADLINE,
    BYLINE,
    DATELINE,
    CREDIT,
    CAPTION,
    CORRECTION,
    BOILERPLATE,
    PARAGRAPH
  }

  /// The parts in which nobody tells what happened: what credits, corrects or advertises. Headlines
  /// and captions do tell.
  public static List<Span> silent(List<Zone> zones) {
    return zones.stream()
        .filter(zone ->
            switch (zone.kind()) {
              case BYLINE, CREDIT, CORRECTION, BOILERPLATE -> true;
              case HEADLINE, DATELINE, CAPTION, PARAGRAPH -> false;
            })
        .map(Zone::span)
        .toList();
  }

  /// Whether spans, of which there is one at least, all lie in one of these.
  public static boolean isIn(List<Span> silent, List<Span> spans) {
    return !spans.isEmpty()
        && silent.stream().anyMatch(zone -> spans.stream().allMatch(zone::contains));
  }
}
