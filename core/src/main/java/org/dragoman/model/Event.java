// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A coded occurrence: who did what to whom, on whose word and how certainly.
///
/// @param plover PLOVER type, mode, contexts and score
/// @param cameo CAMEO code, the second view of the same event
/// @param holder id of the statement on whose word it stands, or null for the author
/// @param statement id of the statement that is this event (a threat, an accusation), or null
public record Event(
    String id,
    Plover plover,
    String cameo,
    double goldstein,
    int quad,
    List<Party> source,
    List<Party> target,
    boolean reciprocal,
    List<Argument> args,
    Trigger trigger,
    List<EventMention> mentions,
    When time,
    @Nullable String place,
    @Nullable String holder,
    Status status,
    AuthorStatus author,
    Voice voice,
    List<Magnitude> magnitudes,
    @Nullable String statement,
    String rule) {
  public Event {
    source = List.copyOf(source);
    target = List.copyOf(target);
    args = List.copyOf(args);
    mentions = List.copyOf(mentions);
    magnitudes = List.copyOf(magnitudes);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an event needs a mention");
    }
  }

  /// The same event told in this voice.
  public Event withVoice(Voice newVoice) {
    return copy(newVoice, mentions);
  }

  /// The same event with one more mention, the last.
  public Event withMention(EventMention mention) {
    List<EventMention> all = new ArrayList<>(mentions);
    all.add(mention);
    return copy(voice, all);
  }

  private Event copy(Voice newVoice, List<EventMention> newMentions) {
    return new Event(
        id,
        plover,
        cameo,
        goldstein,
        quad,
        source,
        target,
        reciprocal,
        args,
        trigger,
        newMentions,
        time,
        place,
        holder,
        status,
        author,
        newVoice,
        magnitudes,
        statement,
        rule);
  }

  /// PLOVER's view.
  public record Plover(String event, @Nullable String mode, List<String> contexts, double score) {
    public Plover {
      contexts = List.copyOf(contexts);
    }
  }

  /// One who acts or is acted upon; `actor` is null where the words refer to nobody we know.
  public record Party(@Nullable String actor, List<Span> spans) {
    public Party {
      spans = List.copyOf(spans);
    }
  }

  /// Another slot: a venue, a mediator, an instrument.
  public record Argument(
      String role, List<Span> spans, @Nullable String place, @Nullable String actor) {
    public Argument {
      spans = List.copyOf(spans);
    }
  }

  /// The words that name the occurrence.
  public record Trigger(List<Span> spans, String lemma) {
    public Trigger {
      spans = List.copyOf(spans);
    }
  }

  /// One telling of the event in the article.
  public record EventMention(
      Trigger trigger, @Nullable String holder, Status status, AuthorStatus author, String rule) {}

  /// How far the article's author vouches, on the scale of [Status].
  public record AuthorStatus(double value) {}

  /// When it happened; `ref` is the id of the time expression.
  public record When(
      @Nullable String start,
      @Nullable String end,
      @Nullable String precision,
      @Nullable String ref) {
    public static final When UNKNOWN = new When(null, null, null, null);
  }

  /// In what voice the author tells it.
  public enum Voice {
    REPORT,
    OPINION
  }

  /// A number that belongs to the event: killed, injured, arrested.
  public record Magnitude(String kind, @Nullable Long min, @Nullable Long max, Span span) {}
}
