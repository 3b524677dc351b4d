// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

/// One way of telling which place a name stands for. Passes run in turn; each decides what it can
/// and leaves the rest to those after it.
interface Pass {
  void decide(Decisions decisions);
}
