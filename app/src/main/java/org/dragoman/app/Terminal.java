// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the other end of stdout and stderr can show.
final class Terminal {
  private Terminal() {}

  /// Whether marks for colour may be written to stdout: a terminal, and nobody said `NO_COLOR`.
  static boolean coloursOnStdout() {
    return allowed() && isTerminal(1);
  }

  /// Whether a bar may be drawn on stderr.
  static boolean barOnStderr() {
    return !"dumb".equals(System.getenv("TERM")) && isTerminal(2);
  }

  /// Whether colours are welcome at all, by the convention of no-color.org.
  static boolean allowed() {
    String no = System.getenv("NO_COLOR");
    return (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
  }

  /// The JDK can ask only for stdin and stdout together; where the system shows its files, ask it.
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      try {
        String to = Files.readSymbolicLink(link).toString();
        return to.startsWith("/dev/pts/") || to.startsWith("/dev/tty") || to.equals("/dev/console");
      } catch (IOException e) {
        return false;
      }
    }
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}
