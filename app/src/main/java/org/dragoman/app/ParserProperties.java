// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.Locale;
import java.util.Properties;
import org.dragoman.english.nndep.ParserSettings;

/// The parser's settings, which are properties of the JVM, since they change no result:
/// `DRAGOMAN_OPTS=-Ddragoman.parser.memory=400`.
final class ParserProperties {
  static final String MEMORY = "dragoman.parser.memory";
  static final String LOOPS = "dragoman.parser.loops";

  private ParserProperties() {}

  /// @throws UsageException if a setting cannot be understood
  static ParserSettings of(Properties properties) {
    ParserSettings usual = ParserSettings.DEFAULT;
    String memory = properties.getProperty(MEMORY);
    String loops = properties.getProperty(LOOPS);
    return new ParserSettings(
        memory == null ? usual.memoryBytes() : bytes(memory),
        loops == null ? usual.loops() : loops(loops));
  }

  private static long bytes(String megabytes) {
    try {
      int number = Integer.parseInt(megabytes);
      if (number > 0) {
        return 1_000_000L * number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UsageException(
        MEMORY + ": `" + megabytes + "` is no number of megabytes, such as 250");
  }

  private static ParserSettings.Loops loops(String name) {
    try {
      return ParserSettings.Loops.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UsageException(LOOPS + ": `" + name + "` is none of fastest, vector and plain");
    }
  }
}
