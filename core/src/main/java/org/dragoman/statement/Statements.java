// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.Note;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;

/// The statements of an article, in the order of their first words.
public record Statements(List<Statement> all, List<Note> notes) {
  public Statements {
    all = List.copyOf(all);
    notes = List.copyOf(notes);
  }

  /// On whose word a stretch of text stands: the innermost statement whose content holds it; empty
  /// for the author.
  public Optional<Statement> holderOf(Span span) {
    return innermost(all, span);
  }

  /// The innermost of some statements, in the order of the article, whose content holds a span.
  static Optional<Statement> innermost(List<Statement> some, Span span) {
    Statement innermost = null;
    int smallest = Integer.MAX_VALUE;
    for (Statement s : some) {
      if (holds(s, span)) {
        int size = 0;
        for (Span c : s.content()) {
          size += c.length();
        }
        if (size < smallest) {
          smallest = size;
          innermost = s;
        }
      }
    }
    return Optional.ofNullable(innermost);
  }

  private static boolean holds(Statement s, Span span) {
    for (Span c : s.content()) {
      if (c.contains(span)) {
        return true;
      }
    }
    return false;
  }
}
