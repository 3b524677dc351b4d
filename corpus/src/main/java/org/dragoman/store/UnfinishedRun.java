// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.List;

/// The last run over the same inputs, which did not come to its end.
///
/// @param differences what was given otherwise then, for a person; empty if the run can go on
/// @param sameRegistry whether it knew the same actors; if not, another run has ended since, and
///   this one begins anew
public record UnfinishedRun(Run run, List<String> differences, boolean sameRegistry) {
  public UnfinishedRun {
    differences = List.copyOf(differences);
  }

  /// Whether the run can be taken up as if it had not been broken off.
  public boolean canGoOn() {
    return differences.isEmpty() && sameRegistry;
  }
}
