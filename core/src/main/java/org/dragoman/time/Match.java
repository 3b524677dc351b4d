// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

/// A recognised expression.
///
/// @param from first atom
/// @param to one past the last
/// @param rule id of the rule that recognised it
record Match(int from, int to, Meaning meaning, String rule) {
  Match from(int earlier) {
    return new Match(earlier, to, meaning, rule);
  }

  Match to(int later) {
    return new Match(from, later, meaning, rule);
  }

  Match meaning(Meaning other) {
    return new Match(from, to, other, rule);
  }

  Match meaning(Meaning other, String otherRule) {
    return new Match(from, to, other, otherRule);
  }
}
