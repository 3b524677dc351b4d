// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A call of the program as a person can type it again.
final class CommandText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

  private CommandText() {}

  /// The call with its arguments, quoted for a shell where they need it.
  static String of(List<String> arguments) {
    return arguments.stream()
        .map(a -> PLAIN.matcher(a).matches() ? a : "'" + a.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" ", "dragoman ", ""));
  }
}
