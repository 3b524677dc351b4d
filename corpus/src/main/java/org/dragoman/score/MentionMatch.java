// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/// Which mention of ours is which coded one, each used once: by the same span, else the same end,
/// else the same head word (the last before a comma, preposition or relative), else the largest
/// overlap of at least half of their common length.
final class MentionMatch {
  private static final Pattern CORE_END =
      Pattern.compile(
          ",|;|\\(|—|:| (?:who|which|that|whose|of|in|from|for|at|on|with|to|by|near|under|over"
              + "|about|against|between|behind|after|before|and|or) ");
  private static final int PASSES = 4;

  private MentionMatch() {}

  /// For each coded mention ours, or null.
  static List<@Nullable Span> of(String text, List<Span> gold, Collection<Span> ours) {
    @Nullable Span[] match = new Span[gold.size()];
    Set<Span> left = new LinkedHashSet<>(ours);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < match.length; i++) {
        Span best = match[i] == null ? best(text, gold.get(i), left, pass) : null;
        if (best != null) {
          match[i] = best;
          left.remove(best);
        }
      }
    }
    return Arrays.asList(match);
  }

  private static @Nullable Span best(String text, Span want, Set<Span> left, int pass) {
    Span best = null;
    double most = 0;
    for (Span s : left) {
      double share = share(s, want);
      boolean fits =
          switch (pass) {
            case 0 -> s.equals(want);
            case 1 -> s.end() == want.end();
            case 2 -> coreEnd(text, s) == coreEnd(text, want);
            default -> share >= 0.5;
          };
      if (fits && share > most) {
        best = s;
        most = share;
      }
    }
    return best;
  }

  private static double share(Span a, Span b) {
    int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return common <= 0 ? 0 : common / (double) (a.length() + b.length() - common);
  }

  private static int coreEnd(String text, Span span) {
    Matcher m = CORE_END.matcher(span.of(text).toLowerCase(Locale.ROOT));
    return m.find() && m.start() > 0 ? span.start() + m.start() : span.end();
  }
}
