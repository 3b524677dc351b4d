// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.Note;
import org.dragoman.model.Predicate;
import org.dragoman.model.Status;
import org.jspecify.annotations.Nullable;

/// The status of every predicate of an article, found by its token.
///
/// @param predicates one for each verbal and nominal predicate, in the order of the text; `status`
///   as its innermost source gives it, `author` as far as the embedding words vouch for it
/// @param byToken for each token of the analysis that is a predicate or a noun its status, or null;
///   an event may hang on a noun that `predicates` does not list
public record Statuses(
    List<Predicate> predicates, @Nullable Predicate[] byToken, List<Note> notes) {
  public Statuses {
    predicates = List.copyOf(predicates);
    notes = List.copyOf(notes);
  }

  /// What is known of this token, if it is a predicate or a noun.
  public Optional<Predicate> find(int token) {
    return Optional.ofNullable(byToken[token]);
  }

  /// The status of a token as its innermost source gives it; certain if it is no predicate we know.
  public Status of(int token) {
    return find(token)
        .map(Predicate::status)
        .orElseGet(() -> Status.of(3, Status.Tense.NONE, false, null));
  }

  /// How far the author vouches for it.
  public double author(int token) {
    return find(token).map(p -> p.author().value()).orElse(3.0);
  }
}
