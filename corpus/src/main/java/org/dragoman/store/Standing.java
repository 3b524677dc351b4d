// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

/// How an edition that a run meets stands in the store already; one that is not there, or there
/// under other circumstances (outlet, title, address, date), has no standing and is read.
public enum Standing {
  /// This run stored it before it was broken off.
  DONE,

  /// It was read by an earlier run just as this one would read it.
  UNCHANGED,

  /// It was read by another program, or with other lexicons or settings.
  STALE
}
