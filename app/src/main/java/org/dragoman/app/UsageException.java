// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

/// What was asked for cannot be done as it was asked; the message says what can.
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
