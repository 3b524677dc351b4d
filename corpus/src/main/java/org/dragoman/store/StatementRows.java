// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/// The statements of one reading as rows.
final class StatementRows {
  private static final String LAYER = "statement";

  private final Projection of;
  private final Map<String, String> speakers = new HashMap<>();

  StatementRows(Projection of) {
    this.of = of;
    of.statements()
        .forEach(s -> {
          String speaker = of.names(s.source().actors(), s.source().spans());
          speakers.put(s.id(), speaker == null ? "unknown" : speaker);
        });
  }

  /// Who vouches for what stands in this statement; null for the author.
  @Nullable String holder(@Nullable String statement) {
    return statement == null ? null : speakers.get(statement);
  }

  void add(Statement s) {
    String id = of.ids().expect(LAYER, s.id());
    Integer content = Projection.start(s.content());
    String via =
        s.via().isEmpty()
            ? null
            : s.via().stream().map(Statement.Via::name).collect(Collectors.joining("; "));
    of.batch()
        .add(
            StatementTables.STATEMENTS,
            id,
            of.articleId(),
            s.id(),
            Projection.word(s.kind()),
            Projection.word(s.act()),
            Projection.word(s.form()),
            of.names(s.source().actors(), s.source().spans()),
            of.countries(s.source().actors()),
            !s.source().actors().isEmpty(),
            Projection.word(s.source().anonymity()),
            of.words(s.cue().spans()),
            s.cue().lemma(),
            of.words(s.content()),
            of.names(s.addressee().actors(), s.addressee().spans()),
            via,
            holder(s.parent()),
            of.ids().find(LAYER, s.parent()),
            of.ids().find("place", s.place()),
            of.ids().find("time", s.time()),
            s.cameo(),
            s.rule(),
            content == null ? Projection.start(s.cue().spans()) : content);
    of.spans(id, LAYER, "source", 0, s.source().spans());
    of.spans(id, LAYER, "cue", 0, s.cue().spans());
    of.spans(id, LAYER, "content", 0, s.content());
    of.spans(id, LAYER, "addressee", 0, s.addressee().spans());
    links(s, id);
  }

  private void links(Statement s, String id) {
    actors(id, "source", s.source().actors());
    actors(id, "addressee", s.addressee().actors());
    List<String> carriers = new ArrayList<>();
    int number = 0;
    for (Statement.Via via : s.via()) {
      of.spans(id, LAYER, "via", number++, via.spans());
      if (via.actor() != null) {
        carriers.add(via.actor());
      }
    }
    actors(id, "via", carriers);
    number = 0;
    for (Statement.About about : s.about()) {
      of.batch()
          .add(
              StatementTables.STATEMENT_ABOUT,
              id,
              of.articleId(),
              number++,
              of.ids().find("event", about.event()),
              Projection.word(about.stance()));
    }
  }

  private void actors(String id, String slot, List<String> actors) {
    int number = 0;
    for (String actor : actors) {
      of.batch()
          .add(
              StatementTables.STATEMENT_ACTORS,
              id,
              of.articleId(),
              slot,
              number++,
              of.ids().find("actor", actor));
    }
  }
}
