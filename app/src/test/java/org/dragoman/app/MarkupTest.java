// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Act;
import org.dragoman.model.Article;
import org.dragoman.model.Genre;
import org.dragoman.model.Passes;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.junit.jupiter.api.Test;

class MarkupTest {
  private static Statement statement(String id, Span source, Span content) {
    return new Statement(
        id,
        Statement.Kind.COMMUNICATION,
        Act.STATE,
        Statement.Form.INDIRECT,
        new Statement.Source(List.of(source), List.of(), null),
        new Statement.Cue(List.of(), null),
        List.of(content),
        Statement.Slot.EMPTY,
        List.of(),
        List.of(),
        null,
        null,
        null,
        Statement.Setting.NONE,
        null,
        "rule");
  }

  private static Reading reading(String text, Statement... statements) {
    return new Reading(
        Article.of("a", text),
        "en",
        Genre.REPORT,
        "",
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(statements),
        List.of(),
        List.of(),
        List.of(),
        Passes.NONE,
        "f");
  }

  @Test
  void marksNestAndCloseInOrder() {
    Reading reading =
        reading(
            "Veld said Tolan lied.",
            statement("s1", new Span(0, 4), new Span(10, 20)),
            statement("s2", new Span(10, 15), new Span(16, 20)));
    assertThat(new Markup(Markup.Style.PLAIN).of(reading))
        .isEqualTo("{s1:Veld} said [s1 {s2:Tolan} [s2 lied]].");
  }

  @Test
  void colourIsTakenBackAtTheEnd() {
    String marked =
        new Markup(Markup.Style.COLOUR)
            .of(reading("Veld left", statement("s1", new Span(0, 4), new Span(5, 9))));
    assertThat(marked).endsWith("\u001B[0m").contains("Veld\u001B[0m");
  }

  @Test
  void anArticleCannotCommandTheTerminal() {
    assertThat(new Markup(Markup.Style.PLAIN).of(reading("a\u001B[2Jb\u0007\n")))
        .isEqualTo("a\uFFFD[2Jb\uFFFD\n");
  }
}
