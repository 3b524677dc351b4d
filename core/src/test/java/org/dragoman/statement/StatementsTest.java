// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Act;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.junit.jupiter.api.Test;

class StatementsTest {
  private static Statement statement(String id, Span content) {
    return new Statement(
        id,
        Statement.Kind.COMMUNICATION,
        Act.STATE,
        Statement.Form.INDIRECT,
        new Statement.Source(List.of(), List.of(), null),
        new Statement.Cue(List.of(), "say"),
        List.of(content),
        Statement.Slot.EMPTY,
        List.of(),
        List.of(),
        null,
        null,
        null,
        Statement.Setting.NONE,
        null,
        "statement.test");
  }

  @Test
  void holderIsTheInnermostStatementAroundASpan() {
    Statements statements =
        new Statements(
            List.of(statement("s1", new Span(10, 90)), statement("s2", new Span(40, 90))),
            List.of());
    assertThat(statements.holderOf(new Span(50, 60))).map(Statement::id).contains("s2");
    assertThat(statements.holderOf(new Span(12, 20))).map(Statement::id).contains("s1");
    assertThat(statements.holderOf(new Span(0, 5))).isEmpty();
  }

  @Test
  void lookedUpByPlaceTheHolderIsTheSame() {
    List<Statement> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      // some long, some inside others, some over the edges of the index
      many.add(statement("s" + i, new Span(i * 97, i * 97 + 20 + i * i % 1500)));
    }
    Statements statements = new Statements(many, List.of());
    Holders holders = new Holders(statements);
    for (int at = 0; at < 31_000; at += 7) {
      Span word = new Span(at, at + 9);
      assertThat(holders.holderOf(word)).isEqualTo(statements.holderOf(word));
    }
  }
}
