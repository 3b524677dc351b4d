// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

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
}
