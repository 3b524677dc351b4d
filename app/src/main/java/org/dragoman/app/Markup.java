// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.model.Event;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;

/// Marks an article's text: who speaks, what is said, what happens. In colour, or with brackets
/// where there is none: `{s1:speaker Oskar Veld}`, `[s1 the content]`, `<e1 shelled>`.
final class Markup {
  /// How the marks are written.
  enum Style {
    PLAIN,
    COLOUR
  }

  private static final String RESET = "\u001B[0m";
  private static final String SPEAKER = "\u001B[1;36m";
  private static final String CONTENT = "\u001B[32m";
  private static final String TRIGGER = "\u001B[1;33m";

  private final Style style;

  Markup(Style style) {
    this.style = style;
  }

  private record Mark(Span span, String open, String close, String colour) {}

  String of(Reading reading) {
    String text = reading.article().text();
    List<Mark> marks = marks(reading);
    // At one place: what ends there is closed first, the inner before the outer; then the longest
    // opens first.
    StringBuilder out = new StringBuilder();
    List<Mark> open = new ArrayList<>();
    int next = 0;
    for (int i = 0; i <= text.length(); i++) {
      close(open, i, out);
      while (next < marks.size() && marks.get(next).span().start() == i) {
        Mark mark = marks.get(next++);
        open.add(mark);
        out.append(style == Style.COLOUR ? mark.colour() : mark.open());
      }
      if (i < text.length()) {
        out.append(visible(text.charAt(i)));
      }
    }
    return out.toString();
  }

  private void close(List<Mark> open, int at, StringBuilder out) {
    for (int m = open.size() - 1; m >= 0; m--) {
      if (open.get(m).span().end() == at) {
        Mark mark = open.remove(m);
        if (style == Style.COLOUR) {
          out.append(RESET);
          open.forEach(still -> out.append(still.colour()));
        } else {
          out.append(mark.close());
        }
      }
    }
  }

  private static List<Mark> marks(Reading reading) {
    List<Mark> marks = new ArrayList<>();
    for (Statement s : reading.statements()) {
      s.source().spans().forEach(a -> marks.add(new Mark(a, "{" + s.id() + ":", "}", SPEAKER)));
      s.content().forEach(a -> marks.add(new Mark(a, "[" + s.id() + " ", "]", CONTENT)));
    }
    for (Event e : reading.events()) {
      e.trigger().spans().forEach(a -> marks.add(new Mark(a, "<" + e.id() + " ", ">", TRIGGER)));
    }
    marks.removeIf(m -> m.span().length() == 0);
    marks.sort(
        Comparator.comparingInt((Mark m) -> m.span().start())
            .thenComparingInt(m -> -m.span().end()));
    return marks;
  }

  /// An article cannot send commands to the terminal.
  private static char visible(char c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c;
  }
}
