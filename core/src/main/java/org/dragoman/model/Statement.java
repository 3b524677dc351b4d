// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An attribution of a proposition to somebody.
///
/// @param parent id of the statement that contains this one, or null
/// @param cameo 010 to 019 when a political actor communicates, else null
/// @param rule id of the rule that found it
public record Statement(
    String id,
    Kind kind,
    Act act,
    Form form,
    Source source,
    Cue cue,
    List<Span> content,
    Slot addressee,
    List<Via> via,
    List<About> about,
    @Nullable String parent,
    @Nullable String place,
    @Nullable String time,
    Setting setting,
    @Nullable String cameo,
    String rule) {
  public Statement {
    content = List.copyOf(content);
    via = List.copyOf(via);
    about = List.copyOf(about);
  }

  /// The same statement, about these events.
  public Statement withAbout(List<About> newAbout) {
    return new Statement(
        id, kind, act, form, source, cue, content, addressee, via, newAbout, parent, place, time,
        setting, cameo, rule);
  }

  /// Saying, thinking or ordering.
  public enum Kind {
    COMMUNICATION,
    ATTITUDE,
    DECREE
  }

  /// In the speaker's words, in others', or in both.
  public enum Form {
    DIRECT,
    INDIRECT,
    MIXED
  }

  /// Who is left unnamed, and what is known of them.
  public enum Anonymity {
    OFFICIAL,
    DIPLOMAT,
    MILITARY,
    RESIDENT,
    WITNESS,
    DOCUMENT,
    UNKNOWN
  }

  /// Words and the actors they refer to; both may be empty.
  public record Slot(List<Span> spans, List<String> actors) {
    public static final Slot EMPTY = new Slot(List.of(), List.of());

    public Slot {
      spans = List.copyOf(spans);
      actors = List.copyOf(actors);
    }
  }

  /// The words that tell where or on what occasion it was said (*at **a news conference in
  /// Karsova***) and when (***late on Friday***); what they stand for is `place` and `time`.
  public record Setting(List<Span> where, List<Span> when) {
    public static final Setting NONE = new Setting(List.of(), List.of());

    public Setting {
      where = List.copyOf(where);
      when = List.copyOf(when);
    }
  }

  /// Who says it; no spans where the text names nobody.
  public record Source(List<Span> spans, List<String> actors, @Nullable Anonymity anonymity) {
    public Source {
      spans = List.copyOf(spans);
      actors = List.copyOf(actors);
    }
  }

  /// The words that attribute; no spans where there are none (a bare quotation).
  public record Cue(List<Span> spans, @Nullable String lemma) {
    public Cue {
      spans = List.copyOf(spans);
    }
  }

  /// One link of the chain that carried it.
  public record Via(Relation relation, String name, @Nullable String actor, List<Span> spans) {
    public Via {
      spans = List.copyOf(spans);
    }

    /// What carried it.
    public enum Relation {
      AGENCY,
      OUTLET,
      SPOKESMAN,
      DOCUMENT,
      POST
    }
  }

  /// What the statement says of an event.
  public record About(String event, Stance stance) {
    /// The stance it takes.
    public enum Stance {
      ASSERT,
      ALLEGE,
      DOUBT,
      DENY,
      CONFIRM,
      DECLINE,
      SEEK_INQUIRY
    }
  }
}
