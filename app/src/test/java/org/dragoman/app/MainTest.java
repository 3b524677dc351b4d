// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  @Test
  void helpGoesToStandardOutput() {
    Invocation help = Invocation.of("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: dragoman").contains("130").doesNotContain("warm-up");
  }

  @Test
  void noCommandIsAUsageError() {
    Invocation none = Invocation.of();
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("Missing command");
    assertThat(none.out()).isEmpty();
  }

  @Test
  void tellsTheSameOfItsCommandsWithAndWithoutTheirOptions() {
    CommandLine whole = Main.commandLine(InputStream.nullInputStream(), () -> Invocation.NOW);
    assertThat(Invocation.of("--help").out()).isEqualTo(whole.getUsageMessage());
  }

  @Test
  void worksOutTheCommandThatIsAskedFor() {
    CommandLine whole = Main.commandLine(InputStream.nullInputStream(), () -> Invocation.NOW);
    assertThat(whole.getSubcommands()).hasSizeGreaterThan(10);
    whole
        .getSubcommands()
        .forEach((name, command) -> {
          if (!command.getCommandSpec().usageMessage().hidden()) {
            assertThat(Invocation.of(name, "--help").out()).isEqualTo(command.getUsageMessage());
          }
        });
  }

  @Test
  void aMistypedCommandIsAUsageErrorThatNamesTheNearest() {
    Invocation mistyped = Invocation.of("exprot");
    assertThat(mistyped.code()).isEqualTo(2);
    assertThat(mistyped.err()).contains("export");
  }
}
