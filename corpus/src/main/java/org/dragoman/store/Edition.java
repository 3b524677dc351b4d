// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dragoman.model.Article;

/// One text of an article.
///
/// @param article the article's id
/// @param sha256 of the text in UTF-8, in hexadecimal
public record Edition(String article, String sha256) {
  public static Edition of(Article article) {
    return new Edition(article.id(), sha256(article.text()));
  }

  /// SHA-256 of a text in UTF-8, in hexadecimal.
  public static String sha256(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
