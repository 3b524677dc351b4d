// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.List;

/// A verbal or nominal predicate and its status, as its innermost source and as the author give it.
public record Predicate(List<Span> spans, String lemma, Status status, Event.AuthorStatus author) {
  public Predicate {
    spans = List.copyOf(spans);
  }
}
