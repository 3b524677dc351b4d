// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

/// What the program ends with; documented, so that scripts can tell the cases apart.
final class ExitCode {
  static final int FINE = 0;

  /// Something inside the program went wrong; a bug.
  static final int INTERNAL = 1;

  static final int USAGE = 2;

  /// Some inputs failed, all others are done.
  static final int SOME_FAILED = 3;

  static final int NO_INPUT = 4;
  static final int STORE = 5;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
