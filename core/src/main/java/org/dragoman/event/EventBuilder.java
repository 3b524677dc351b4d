// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Status;
import org.dragoman.statement.Holders;
import org.dragoman.statement.Statements;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Makes an event of a candidate: its code with scores, on whose word it stands, how certainly,
/// where and when.
final class EventBuilder {
  private final Analysis a;
  private final Syntax syntax;
  private final Codebook codebook;
  private final Statuses statuses;
  private final Holders holders;
  private final Settings settings;
  private final Intent intent;
  private final Modes modes;
  private final Magnitudes magnitudes;

  EventBuilder(
      Syntax syntax,
      Codebook codebook,
      Intent intent,
      Modes modes,
      Statuses statuses,
      Statements statements,
      Settings settings,
      Magnitudes magnitudes) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.codebook = codebook;
    this.statuses = statuses;
    this.holders = new Holders(statements);
    this.settings = settings;
    this.intent = intent;
    this.modes = modes;
    this.magnitudes = magnitudes;
  }

  Event build(String id, Candidate candidate) {
    int trigger = candidate.trigger();
    Span span = a.span(trigger);
    Optional<Statement> holder = holders.holderOf(span);
    Event.Trigger words =
        new Event.Trigger(spans(candidate.words()), String.join(" ", candidate.frame().trigger()));
    Event.EventMention mention = mention(trigger, words, candidate.frame().id());
    Status status = mention.status();
    Candidate.Code code = modes.apply(candidate, intent.apply(candidate, status, holder));
    Optional<Place> place = settings.place(trigger, candidate.frame().event());
    boolean reciprocal = candidate.frame().reciprocal();
    List<Party> source = new ArrayList<>(candidate.source());
    List<Party> target = new ArrayList<>(candidate.target());
    if (reciprocal) {
      source.addAll(target);
      target.clear();
    }
    return new Event(
        id,
        new Event.Plover(
            code.event(),
            code.mode().orElse(null),
            code.contexts(),
            codebook.score(code.event(), code.mode())),
        code.cameo(),
        codebook.goldstein(code.cameo()),
        codebook.quad(code.event(), code.mode()),
        parties(source),
        parties(target),
        reciprocal,
        arguments(candidate),
        words,
        List.of(mention),
        settings.time(trigger),
        place.map(Place::id).orElse(null),
        mention.holder(),
        status,
        mention.author(),
        Event.Voice.REPORT,
        magnitudes.of(candidate, code),
        own(candidate).orElse(null),
        candidate.frame().id());
  }

  /// A telling of an event by the word at this token.
  Event.EventMention mention(int token, String lemma, String rule) {
    return mention(token, new Event.Trigger(List.of(a.span(token)), lemma), rule);
  }

  private Event.EventMention mention(int token, Event.Trigger words, String rule) {
    Optional<Statement> holder = holders.holderOf(a.span(token));
    return new Event.EventMention(
        words,
        holder.map(Statement::id).orElse(null),
        statuses.of(token),
        new Event.AuthorStatus(author(token, holder)),
        rule);
  }

  /// What somebody else says binds the author only as far as the embedding words do; inside a
  /// quotation or after *according to* no word vouches.
  private double author(int trigger, Optional<Statement> holder) {
    double value = statuses.author(trigger);
    boolean unvouched =
        holder.isPresent()
            && (holder.get().form() != Statement.Form.INDIRECT
                || holder.get().kind() != Statement.Kind.ATTITUDE
                    && value == statuses.of(trigger).value()
                    && !vouches(holder.get()));
    return unvouched ? 0 : value;
  }

  private static boolean vouches(Statement holder) {
    return switch (holder.act()) {
      case CONFIRM -> true;
      default -> false;
    };
  }

  /// The statement whose cue is this event's trigger: a threat, an accusation, a demand.
  private Optional<String> own(Candidate candidate) {
    return holders.cuedBy(a.span(candidate.trigger())).map(Statement::id);
  }

  private List<Span> spans(List<Integer> tokens) {
    List<Span> spans = new ArrayList<>();
    for (int t : tokens.stream().sorted().toList()) {
      Span own = a.span(t);
      if (!spans.isEmpty() && a.text().substring(spans.getLast().end(), own.start()).isBlank()) {
        spans.set(spans.size() - 1, spans.getLast().cover(own));
      } else {
        spans.add(own);
      }
    }
    return spans;
  }

  private static List<Event.Party> parties(List<Party> filled) {
    List<Event.Party> parties = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Party p : filled) {
      String actor = p.actor().map(Actor::id).orElse(null);
      if (actor == null || seen.add(actor)) {
        parties.add(new Event.Party(actor, List.of(p.span())));
      }
    }
    return parties;
  }

  private List<Event.Argument> arguments(Candidate candidate) {
    List<Event.Argument> arguments = new ArrayList<>();
    for (Map.Entry<String, List<String>> arg : candidate.frame().args().entrySet()) {
      for (String preposition : arg.getValue()) {
        int at = syntax.oblique(candidate.trigger(), preposition);
        boolean free =
            at >= 0
                && candidate.source().stream().noneMatch(p -> p.head() == at)
                && candidate.target().stream().noneMatch(p -> p.head() == at);
        if (free) {
          arguments.add(
              new Event.Argument(arg.getKey(), List.of(syntax.nounPhrase(at)), null, null));
          break;
        }
      }
    }
    return arguments;
  }
}
