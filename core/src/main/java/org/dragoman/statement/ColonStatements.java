// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// Attributions by a name and a colon at the head of a line: headlines (*Veld: We will not sign*)
/// and transcripts (*TOLAN: Thank you.*).
final class ColonStatements {
  /// The longest name before the colon, in tokens.
  private static final int LONGEST = 7;

  private static final Set<String> DASHES = Set.of("\u2013", "\u2014", "-", "--");

  /// The longest headline and the longest name after its dash, in tokens.
  private static final int HEADLINE = 20;

  private static final int SHORT = 3;

  private final Scene s;
  private final Analysis a;

  ColonStatements(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  void find() {
    for (int t = 0; t < a.size(); t++) {
      if (s.breaks(t - 1, t)) {
        line(t);
        dashed(t);
      }
    }
  }

  /// Veld: We will not sign a speaker, a colon, the rest of the line Id `statement.name-colon`.
  private void line(int start) {
    int first = ReportingClause.isMark(a, start) ? start + 1 : start;
    int colon = first;
    while (colon < a.size() && colon - first <= LONGEST && !a.word(colon).equals(":")) {
      if (a.isVerb(colon) && !a.isProperNoun(colon) || s.breaks(colon, colon + 1)) {
        return;
      }
      colon++;
    }
    if (colon == first
        || colon + 2 >= a.size()
        || !a.word(colon).equals(":")
        || s.breaks(colon, colon + 1)
        || s.used.get(colon)) {
      return;
    }
    int head = speaker(first, colon - 1);
    if (head < 0) {
      s.refused("statement.name-colon", colon, "nobody who can speak stands before it");
      return;
    }
    int last = colon + 1;
    while (last + 1 < a.size() && !s.breaks(last, last + 1)) {
      last++;
    }
    Optional<Span> content = s.trimmed(colon + 1, last);
    if (content.isPresent() && last - colon > 2) {
      Draft d = new Draft("statement.name-colon", null, "quote", -1, List.of(colon), head);
      d.sourceSpan = s.trimmed(first, colon - 1).orElse(null);
      s.add(d.with(content.get()));
    }
  }

  /// Reactor leak contained – ministry a headline, a dash, who says so Id
  /// `statement.headline-dash`.
  private void dashed(int start) {
    int end = start;
    int dash = -1;
    while (end + 1 < a.size() && end - start < HEADLINE && !s.breaks(end, end + 1)) {
      end++;
      dash = DASHES.contains(a.word(end)) ? end : dash;
    }
    boolean line = end + 1 >= a.size() || s.breaks(end, end + 1);
    int words = end - dash;
    if (!line || dash < start + 3 || words < 1 || words > SHORT || a.isPunctuation(end)) {
      return;
    }
    for (int t = dash + 1; t <= end; t++) {
      if (!a.isNoun(t) && !a.tagged(t, "JJ")) {
        return;
      }
    }
    boolean says = Sources.canSpeak(s, end) && !s.used.get(dash);
    Optional<Span> content = says ? s.trimmed(start, dash - 1) : Optional.empty();
    if (content.isPresent()) {
      Draft d = new Draft("statement.headline-dash", null, "that", -1, List.of(dash), end);
      d.sourceSpan = s.trimmed(dash + 1, end).orElse(null);
      s.add(d.with(content.get()));
    }
  }

  private int speaker(int first, int last) {
    int head = last;
    while (head > first && !a.isNoun(head)) {
      head--;
    }
    if (!a.isNoun(head)) {
      return -1;
    }
    boolean person =
        s.actor(head)
            .map(x ->
                x.kind() == ActorKind.PERSON
                    || x.kind() == ActorKind.MEDIA
                    || x.kind() == ActorKind.PARTY
                    || x.kind() == ActorKind.GOVERNMENT)
            .orElse(false);
    boolean capitals =
        a.word(head).length() > 2
            && a.word(head).equals(a.word(head).toUpperCase(java.util.Locale.ROOT))
            && a.isProperNoun(head);
    return person || capitals || Unnamed.isDocument(s, head) ? head : -1;
  }
}
