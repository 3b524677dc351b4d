// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Span;
import org.dragoman.model.TimeExpression;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Time expressions of the blind set: see its README beside it.
///
/// An expression is right if the one found that overlaps it most has its value or one that is as
/// good; `197` and `197X` are the same decade. Intervals are counted where the set tells one.
class HandmadeTimesTest {
  private static final Map<HandmadeSet.Half, Score> SCORES = new EnumMap<>(HandmadeSet.Half.class);

  @BeforeAll
  static void read() {
    for (HandmadeSet.Item item : HandmadeSet.load("time")) {
      List<TimeExpression> found = item.read().times();
      for (HandmadeSet.Half half : HandmadeSet.Half.values()) {
        if (half.holds(item)) {
          SCORES.computeIfAbsent(half, h -> new Score()).add(item, found);
        }
      }
    }
    SCORES.forEach((half, score) -> System.out.println("times " + half + ": " + score));
  }

  @ParameterizedTest
  @EnumSource
  void givesTheValues(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).values()).isGreaterThan(0.93);
  }

  @ParameterizedTest
  @EnumSource
  void givesFirstAndLastDays(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).intervals()).isGreaterThan(0.90);
  }

  @ParameterizedTest
  @EnumSource
  void findsLittleElse(HandmadeSet.Half half) {
    assertThat(SCORES.get(half).spuriousShare()).isLessThan(0.06);
  }

  /// Counts over some records.
  private static final class Score {
    private int gold;
    private int value;
    private int type;
    private int dated;
    private int interval;
    private int found;
    private int spurious;

    void add(HandmadeSet.Item item, List<TimeExpression> expressions) {
      Set<String> used = new HashSet<>();
      for (JsonNode wanted : item.list("times")) {
        TimeExpression best = best(HandmadeSet.span(wanted.get("span")), expressions, used);
        if (best != null) {
          used.add(best.id());
        }
        if (wanted.has("optional")) {
          continue;
        }
        count(wanted, best);
      }
      found += expressions.size();
      spurious += expressions.size() - used.size();
    }

    private void count(JsonNode wanted, TimeExpression best) {
      gold++;
      String start = HandmadeSet.text(wanted, "start");
      dated += start.isEmpty() ? 0 : 1;
      if (best == null) {
        return;
      }
      value += accepted(wanted).contains(decade(best.value())) ? 1 : 0;
      type += best.type().name().equals(HandmadeSet.text(wanted, "type")) ? 1 : 0;
      boolean days =
          start.equals(best.start()) && HandmadeSet.text(wanted, "end").equals(best.end());
      interval += !start.isEmpty() && days ? 1 : 0;
    }

    private static List<String> accepted(JsonNode wanted) {
      List<String> accepted = new ArrayList<>();
      accepted.add(decade(HandmadeSet.text(wanted, "value")));
      HandmadeSet.list(wanted, "accept").forEach(v -> accepted.add(v.asString()));
      return accepted;
    }

    private static String decade(String value) {
      return value != null && value.matches("\\d{3}X") ? value.substring(0, 3) : value;
    }

    private static TimeExpression best(
        Span wanted, List<TimeExpression> expressions, Set<String> used) {
      TimeExpression best = null;
      int most = 0;
      for (TimeExpression expression : expressions) {
        Span own = expression.spans().getFirst();
        int common = Math.min(own.end(), wanted.end()) - Math.max(own.start(), wanted.start());
        if (common > most && !used.contains(expression.id())) {
          most = common;
          best = expression;
        }
      }
      return best;
    }

    double values() {
      return (double) value / gold;
    }

    double intervals() {
      return (double) interval / dated;
    }

    double spuriousShare() {
      return (double) spurious / found;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "value %.3f (%d of %d), type %.3f, first and last day %.3f (of %d), spurious %d of %d",
          values(),
          value,
          gold,
          (double) type / gold,
          intervals(),
          dated,
          spurious,
          found);
    }
  }
}
