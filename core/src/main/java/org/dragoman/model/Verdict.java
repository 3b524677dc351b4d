// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

/// What a rule answered when it was tried.
public sealed interface Verdict {
  /// It fired and made this.
  record Fired(String made) implements Verdict {}

  /// It did not fire, and why.
  record Refused(String reason) implements Verdict {}
}
