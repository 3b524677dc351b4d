// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import org.dragoman.model.Fault;
import org.dragoman.model.SkipReason;
import org.junit.jupiter.api.Test;

class RemediesTest {
  @Test
  void everyKindOfFaultHasItsOwn() {
    String otherwise = Remedies.ofFault("no such kind");
    for (Fault.Kind kind : Fault.Kind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(Remedies.ofFault(word)).as(word).isNotEqualTo(otherwise);
    }
  }

  @Test
  void everyReasonToSkipHasItsOwn() throws ReflectiveOperationException {
    String otherwise = Remedies.ofSkip("no such reason");
    for (Class<?> reason : SkipReason.class.getPermittedSubclasses()) {
      Class<?>[] types =
          Arrays.stream(reason.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Object[] values = Arrays.stream(types).map(RemediesTest::any).toArray();
      SkipReason made = (SkipReason) reason.getDeclaredConstructor(types).newInstance(values);
      assertThat(Remedies.ofSkip(made.kind())).as(made.kind()).isNotEqualTo(otherwise);
    }
  }

  private static Object any(Class<?> type) {
    return type == int.class ? 1 : type == double.class ? 0.5 : "x";
  }
}
