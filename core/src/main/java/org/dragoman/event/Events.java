// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.List;
import org.dragoman.model.Event;
import org.dragoman.model.Note;

/// The coded events of an article, in the order of their first words.
public record Events(List<Event> all, List<Note> notes) {
  public Events {
    all = List.copyOf(all);
    notes = List.copyOf(notes);
  }
}
