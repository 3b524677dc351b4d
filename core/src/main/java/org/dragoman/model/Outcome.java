// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

/// What became of one article: read, passed over for a reason, or failed.
public sealed interface Outcome<T> {
  /// It was read.
  record Done<T>(T value) implements Outcome<T> {}

  /// It was passed over.
  record Skipped<T>(SkipReason reason) implements Outcome<T> {}

  /// It could not be read.
  record Failed<T>(Fault fault) implements Outcome<T> {}
}
