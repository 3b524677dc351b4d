// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.actor.Actors;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Quotation;
import org.dragoman.text.Syntax;
import org.jspecify.annotations.Nullable;

/// Gives *I*, *we* and *you* between quotation marks to who speaks and who is spoken to.
///
/// 1. *I* is the speaker; *we* is the body the speaker speaks for where the text says so (*said
///    Mira Tolan, a spokeswoman for the agency*), else the speaker.
/// 2. *you* is the hearer where the cue names one (*she told the owners*).
/// 3. The author's own *I* and *we* are nobody.
public final class FirstPersons {
  static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself");
  static final Set<String> PLURAL = Set.of("we", "us", "our", "ours", "ourselves");
  private static final Set<String> SECOND =
      Set.of("you", "your", "yours", "yourself", "yourselves");

  /// What ties a person to the body named after it: *the head of*, *a lawyer for*, *an analyst at*.
  private static final List<String> TIES = List.of("of", "for", "at", "with", "from", "in");

  /// Who leads or works for what is the verb's object: *who runs the group*.
  private static final Set<String> LEADING =
      Set.of("lead", "head", "run", "chair", "direct", "manage", "represent", "found", "command");

  private static final Set<ActorKind> NO_BODY =
      Set.of(ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.ETHNIC);

  private static final Map<String, ActorKind> SERVICES =
      new TreeMap<>(
          Map.of("MIL", ActorKind.MILITARY, "COP", ActorKind.POLICE, "REB", ActorKind.REBEL));

  private final Analysis a;
  private final Syntax syntax;
  private final Actors actors;
  private final List<Statement> statements;
  private final Map<String, Statement> byId = new HashMap<>();

  private FirstPersons(Syntax syntax, Actors actors, Statements statements) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.actors = actors;
    this.statements = statements.all();
    this.statements.forEach(s -> byId.put(s.id(), s));
  }

  static boolean isFirst(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return SINGULAR.contains(folded) || PLURAL.contains(folded);
  }

  /// The actors with these pronouns among their mentions.
  public static Actors resolve(
      Analysis analysis, Actors actors, Statements statements, Trace trace) {
    if (statements.all().isEmpty() || analysis.quotations().isEmpty()) {
      return actors;
    }
    return new FirstPersons(new Syntax(analysis), actors, statements).resolve(trace);
  }

  private Actors resolve(Trace trace) {
    @Nullable Statement[] holder = holders();
    Map<Integer, List<String>> found = new TreeMap<>();
    for (Quotation q : a.quotations()) {
      Span inside = q.inside();
      for (int t = a.tokenAt(inside.start()); t < a.size() && a.start(t) < inside.end(); t++) {
        if (!a.isPronoun(t) || found.containsKey(t)) {
          continue;
        }
        List<String> who = meant(t, holder[t]);
        if (!who.isEmpty()) {
          found.put(t, who);
          trace.fired("actor.first-person", a.span(t), who.toString());
        }
      }
    }
    return actors.withPronouns(a, found);
  }

  /// For each token the innermost statement whose content holds it.
  private @Nullable Statement[] holders() {
    @Nullable Statement[] holder = new Statement[a.size()];
    List<Statement> bySize = new ArrayList<>(statements);
    bySize.sort(Comparator.comparingInt(FirstPersons::size).reversed());
    for (Statement s : bySize) {
      for (Span c : s.content()) {
        for (int t = a.tokenAt(c.start()); t < a.size() && a.start(t) < c.end(); t++) {
          holder[t] = s;
        }
      }
    }
    return holder;
  }

  private static int size(Statement s) {
    return s.content().stream().mapToInt(Span::length).sum();
  }

  private List<String> meant(int token, @Nullable Statement innermost) {
    String word = a.word(token).toLowerCase(Locale.ROOT);
    boolean first = isFirst(word);
    if (!first && !SECOND.contains(word)) {
      return List.of();
    }
    Statement s = innermost;
    for (int steps = 0; s != null && steps < 10; steps++) {
      boolean own = isFirstPerson(s);
      if (s.form() != Statement.Form.INDIRECT || own && first) {
        List<String> who = first ? s.source().actors() : own ? List.of() : s.addressee().actors();
        return PLURAL.contains(word) && who.size() == 1 ? List.of(body(who.getFirst())) : who;
      }
      s = s.parent() == null ? null : byId.get(s.parent());
    }
    return List.of();
  }

  private boolean isFirstPerson(Statement s) {
    return !s.source().spans().isEmpty() && isFirst(s.source().spans().getFirst().of(a.text()));
  }

  /// The body that a speaker speaks for, or the speaker.
  private String body(String speaker) {
    Actor who = actors.expect(speaker);
    if (who.kind() != ActorKind.PERSON) {
      return speaker;
    }
    for (int i = 0; i < who.mentions().size() && i < 12; i++) {
      Span span = who.mentions().get(i).span();
      int head = head(span);
      Optional<Actor> body = head < 0 ? Optional.empty() : bodyAt(head);
      if (body.isPresent()) {
        return body.get().id();
      }
    }
    return service(who).map(Actor::id).orElse(speaker);
  }

  /// The one army, police or armed group of the article that an officer of such belongs to.
  private Optional<Actor> service(Actor who) {
    for (Map.Entry<String, ActorKind> sector : SERVICES.entrySet()) {
      if (who.sectors().contains(sector.getKey())) {
        List<Actor> bodies =
            actors.all().stream().filter(x -> x.kind() == sector.getValue()).limit(2).toList();
        return bodies.size() == 1 ? Optional.of(bodies.getFirst()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The token of a mention that hangs on none of its others.
  private int head(Span span) {
    int first = a.tokenAt(span.start());
    int last = a.tokenBefore(span.end());
    for (int t = first; t <= last && t < a.size(); t++) {
      if (a.head(t) < first || a.head(t) > last) {
        return t;
      }
    }
    return -1;
  }

  private Optional<Actor> bodyAt(int head) {
    for (int noun : List.of(head, a.child(head, "appos"))) {
      if (noun < 0) {
        continue;
      }
      for (String tie : TIES) {
        Optional<Actor> of = isBody(syntax.oblique(noun, tie));
        if (of.isPresent()) {
          return of;
        }
      }
      Optional<Actor> owner = isBody(syntax.possessor(noun));
      if (owner.isPresent()) {
        return owner;
      }
    }
    int clause = a.child(head, "acl:relcl");
    return clause >= 0 && LEADING.contains(a.lemma(clause))
        ? isBody(a.child(clause, "obj"))
        : Optional.empty();
  }

  /// A body that can say *we*; whose minister one is does not make one the state.
  private Optional<Actor> isBody(int token) {
    if (token < 0) {
      return Optional.empty();
    }
    return actors
        .findByHead(token)
        .filter(x -> !NO_BODY.contains(x.kind()) && x.kind() != ActorKind.STATE);
  }
}
