// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.dragoman.english.nndep.ParserSettings;
import org.junit.jupiter.api.Test;

class ParserPropertiesTest {
  private static ParserSettings with(String name, String value) {
    Properties properties = new Properties();
    properties.setProperty(name, value);
    return ParserProperties.of(properties);
  }

  @Test
  void isTheDefaultWhenNothingIsSet() {
    assertThat(ParserProperties.of(new Properties()))
        .isEqualTo(new ParserSettings(250_000_000, ParserSettings.Loops.FASTEST));
  }

  @Test
  void setsTheMemoryInMegabytes() {
    assertThat(with("dragoman.parser.memory", "400").memoryBytes()).isEqualTo(400_000_000);
  }

  @Test
  void setsTheLoops() {
    assertThat(with("dragoman.parser.loops", "plain").loops())
        .isEqualTo(ParserSettings.Loops.PLAIN);
  }

  @Test
  void refusesWhatItCannotUnderstand() {
    assertThatThrownBy(() -> with("dragoman.parser.memory", "400m"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("400m");
    assertThatThrownBy(() -> with("dragoman.parser.memory", "0"))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> with("dragoman.parser.loops", "gpu"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("gpu");
  }
}
