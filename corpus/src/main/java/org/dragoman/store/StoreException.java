// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.SQLException;

/// The store cannot be used; the message names the file and says what to do.
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  StoreException(String message, SQLException cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
