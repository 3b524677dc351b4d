// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.Locale;

/// Compares titles as readers do: by their words.
final class Titles {
  private Titles() {}

  /// The words alone, in lower case.
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        plain.append(c);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ' && c != '\u00AD') {
        plain.append(' ');
      }
    }
    return plain.toString().strip().toLowerCase(Locale.ROOT);
  }

  /// Whether they are one title, or one is the other with the outlet's name or a section beside it.
  static boolean same(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    boolean part = a.length() >= 15 && b.contains(a) || b.length() >= 15 && a.contains(b);
    return a.equals(b)
        || part && Math.min(a.length(), b.length()) * 2 > Math.max(a.length(), b.length());
  }
}
