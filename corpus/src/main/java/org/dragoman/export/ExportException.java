// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

/// An export that could not be written; the message names the folder or file and what to do.
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExportException(String message) {
    super(message);
  }

  ExportException(String message, Throwable cause) {
    super(message, cause);
  }
}
