// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.util.regex.Pattern;

/// Words made fit for XML 1.0: it has no way at all to write most control characters, and a file
/// with one in it is no XML.
final class XmlText {
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

  private XmlText() {}

  /// One line; what XML cannot hold becomes U+FFFD.
  static String of(Object value) {
    String line = SPACES.matcher(value.toString()).replaceAll(" ").strip();
    return FORBIDDEN.matcher(line).replaceAll("\uFFFD");
  }
}
