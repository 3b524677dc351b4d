// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// One call of the program and what came of it.
record Invocation(int code, String out, String err) {
  static final Instant NOW = Instant.parse("2020-05-02T10:15:30Z");

  static Invocation of(String... arguments) {
    return withInput("", arguments);
  }

  static Invocation withInput(String stdin, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLineFor(
                arguments,
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                () -> NOW)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Invocation(code, out.toString(), err.toString());
  }
}
