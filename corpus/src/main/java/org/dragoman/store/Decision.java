// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Something an analyst decided about a record of the store.
///
/// @param id of the decision, given by the caller, unique in the log
/// @param analyst who decided
/// @param object stable id of what it is about
/// @param words of the object's anchor span, so that it can be found again after a re-read
/// @param payload the kind's own: `into` of a merge, `article` and `into` of a split, `name` of a
///   rename, the corrected fields
public record Decision(
    String id,
    Instant time,
    String analyst,
    Kind kind,
    String object,
    String words,
    Map<String, String> payload) {
  public Decision {
    if (id.isBlank() || analyst.isBlank() || object.isBlank()) {
      throw new IllegalArgumentException("a decision needs an id, an analyst and an object");
    }
    payload = Collections.unmodifiableMap(new TreeMap<>(payload));
  }

  /// What can be decided.
  public enum Kind {
    MERGE,
    SPLIT,
    RENAME,
    HIDE,
    ACCEPT,
    REJECT,
    CORRECT,
    FLAG,
    /// Takes back the decision whose id is the object.
    UNDO
  }
}
