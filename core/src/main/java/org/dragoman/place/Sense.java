// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Optional;

/// What a toponym was taken to stand for.
///
/// @param choice the place; empty if that could not be told
/// @param within the country or division an unknown place is said to lie in (*Tel Qarah, Syria*)
/// @param rule the pass that decided
record Sense(Optional<Candidate> choice, Optional<Candidate> within, String rule) {
  static Sense of(Candidate choice, String rule) {
    return new Sense(Optional.of(choice), Optional.empty(), rule);
  }

  static Sense unknownIn(Candidate within, String rule) {
    return new Sense(Optional.empty(), Optional.of(within), rule);
  }

  static Sense unknown(String rule) {
    return new Sense(Optional.empty(), Optional.empty(), rule);
  }
}
