// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

/// A span that refers to an actor.
public record Mention(Span span, Form form) {
  /// How it refers.
  public enum Form {
    NAME,
    TITLE,
    NOMINAL,
    PRONOUN
  }
}
