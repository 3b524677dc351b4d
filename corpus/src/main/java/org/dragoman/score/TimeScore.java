// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.TimeExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Expressions of time.
///
/// 1. One is *found* if one of ours overlaps it; each of ours is used once, for the one it overlaps
///    most.
/// 2. Its *value* is right if it is the coded one or one of those accepted; `197` and `197X` are
///    the same decade. One that was not found has a wrong value.
/// 3. Its *days*, first and last, are counted where they were coded.
final class TimeScore implements LayerScore {
  private static final String LAYER = "times";
  private static final Measure FOUND = Measure.f1(LAYER, "found");
  private static final Measure VALUE = Measure.share(LAYER, "value");
  private static final Measure TYPE = Measure.share(LAYER, "type");
  private static final Measure DAYS = Measure.share(LAYER, "first and last day");

  @Override
  public String layer() {
    return LAYER;
  }

  @Override
  public void score(GoldArticle gold, Reading reading, Scorecard card) {
    Set<String> used = new HashSet<>();
    int wanted = 0;
    int hits = 0;
    int spared = 0;
    for (JsonNode want : gold.coded(LAYER)) {
      TimeExpression best = best(gold.span(want), reading.times(), used);
      if (best != null) {
        used.add(best.id());
      }
      if (GoldArticle.isOptional(want)) {
        spared += best == null ? 0 : 1;
        continue;
      }
      wanted++;
      hits += best == null ? 0 : 1;
      compare(gold, want, best, card);
    }
    card.f1(FOUND, hits, reading.times().size() - spared, wanted);
  }

  private static void compare(
      GoldArticle gold, JsonNode want, @Nullable TimeExpression best, Scorecard card) {
    boolean value = best != null && accepted(want).contains(decade(best.value()));
    if (gold.asks(LAYER, "value")) {
      card.share(VALUE, value);
    }
    if (gold.asks(LAYER, "type") && best != null) {
      card.share(TYPE, best.type().name().equals(GoldArticle.text(want, "type")));
    }
    String start = GoldArticle.text(want, "start");
    if (!start.isEmpty()) {
      card.share(
          DAYS,
          best != null
              && start.equals(best.start())
              && GoldArticle.text(want, "end").equals(best.end()));
    }
    if (!value) {
      card.differs(
          VALUE,
          "“"
              + gold.span(want).of(gold.text())
              + "” is "
              + GoldArticle.text(want, "value")
              + ", not "
              + (best == null ? "unfound" : best.value()));
    }
  }

  private static List<String> accepted(JsonNode wanted) {
    List<String> accepted = new ArrayList<>();
    accepted.add(decade(GoldArticle.text(wanted, "value")));
    GoldArticle.list(wanted, "accept").forEach(v -> accepted.add(v.asString("")));
    return accepted;
  }

  private static String decade(@Nullable String value) {
    if (value == null) {
      return "";
    }
    return value.matches("\\d{3}X") ? value.substring(0, 3) : value;
  }

  private static @Nullable TimeExpression best(
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
}
