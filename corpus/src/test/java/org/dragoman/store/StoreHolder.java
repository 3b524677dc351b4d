// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.io.IOException;
import java.nio.file.Path;

/// Another process that has a store open until its standard input ends.
final class StoreHolder {
  private StoreHolder() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    try (Store store = Store.openToWrite(file, StoreSettings.standard(file))) {
      System.out.println(store.path().equals(file) ? "open" : "wrong");
      System.out.flush();
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }
}
