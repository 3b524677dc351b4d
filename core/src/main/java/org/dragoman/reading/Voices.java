// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.util.List;
import org.dragoman.model.Event;
import org.dragoman.model.Genre;

/// Whose voice tells an event: what an opinion asserts with nobody else to vouch for it is opinion,
/// all else is report.
final class Voices {
  private Voices() {}

  /// The events with their voice.
  static List<Event> of(Genre genre, List<Event> events) {
    return genre == Genre.OPINION ? events.stream().map(Voices::opinion).toList() : events;
  }

  private static Event opinion(Event e) {
    return e.holder() == null ? e.withVoice(Event.Voice.OPINION) : e;
  }
}
