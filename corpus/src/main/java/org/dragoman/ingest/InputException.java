// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

/// There is nothing that could be read; the message says what was looked for and what to do.
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }
}
