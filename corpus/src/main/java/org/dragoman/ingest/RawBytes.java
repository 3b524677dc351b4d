// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An input read whole.
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record RawBytes(byte[] bytes) {
  /// What [org.dragoman.model.Article#rawSha256] keeps, so that what a text was made from can be
  /// told apart later.
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
