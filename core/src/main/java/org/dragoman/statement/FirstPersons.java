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
import org.dragoman.lexicon.AttributionWords;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Actor;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
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
///    Mira Tolan, a spokeswoman for the agency*), the crowd in whose midst one without an office
///    speaks, else the speaker.
/// 2. *you* is the hearer where the cue names one (*she told the owners*).
/// 3. The author's own *I* and *we* are nobody.
public final class FirstPersons {
  static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself");
  static final Set<String> PLURAL = Set.of("we", "us", "our", "ours", "ourselves");
  private static final Set<String> SECOND =
      Set.of("you", "your", "yours", "yourself", "yourselves");

  /// What ties a person to the body named after it: *the head of*, *a lawyer for*, *an analyst at*.
  private static final List<String> TIES = List.of("of", "for", "at", "with", "from", "in");

  private static final Set<ActorKind> ORGANISATIONS =
      Set.of(
          ActorKind.BUSINESS,
          ActorKind.NGO,
          ActorKind.IGO,
          ActorKind.MEDIA,
          ActorKind.GROUP,
          ActorKind.PARTY,
          ActorKind.REBEL,
          ActorKind.RELIGIOUS,
          ActorKind.POLICE);

  private static final Set<ActorKind> NO_BODY =
      Set.of(ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.ETHNIC);

  private static final Map<String, ActorKind> SERVICES =
      new TreeMap<>(
          Map.of("MIL", ActorKind.MILITARY, "COP", ActorKind.POLICE, "REB", ActorKind.REBEL));

  private static final int CROWD_REACH = 3;

  private final Analysis a;
  private final Syntax syntax;
  private final Actors actors;
  private final AttributionWords words;
  private final List<Statement> statements;
  private final Map<String, Statement> byId = new HashMap<>();

  private FirstPersons(
      Syntax syntax, Actors actors, Statements statements, AttributionWords words) {
    this.words = words;
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
      Analysis analysis,
      Actors actors,
      Statements statements,
      AttributionWords words,
      Trace trace) {
    if (statements.all().isEmpty() || analysis.quotations().isEmpty()) {
      return actors;
    }
    return new FirstPersons(new Syntax(analysis), actors, statements, words).resolve(trace);
  }

  private Actors resolve(Trace trace) {
    @Nullable Statement[] holder = holders();
    Map<Integer, List<String>> found = new TreeMap<>();
    List<String> last = List.of();
    for (Quotation q : a.quotations()) {
      Span inside = q.inside();
      List<String> speaker = List.of();
      List<Integer> open = new ArrayList<>();
      for (int t = a.tokenAt(inside.start()); t < a.size() && a.start(t) < inside.end(); t++) {
        if (!a.isPronoun(t) || found.containsKey(t)) {
          continue;
        }
        List<String> who = meant(t, holder[t]);
        boolean singular = SINGULAR.contains(a.word(t).toLowerCase(Locale.ROOT));
        if (!who.isEmpty()) {
          found.put(t, who);
          speaker = singular ? who : speaker;
          trace.fired("actor.first-person", a.span(t), who.toString());
        } else if (singular && q.depth() == 0) {
          open.add(t);
        }
      }
      speaker = speaker.isEmpty() && !open.isEmpty() ? beside(q, last) : speaker;
      for (int t : open) {
        if (!speaker.isEmpty()) {
          found.put(t, speaker);
          trace.fired("actor.first-person-beside", a.span(t), speaker.toString());
        }
      }
      last = speaker.isEmpty() ? last : speaker;
    }
    return actors.withPronouns(a, found);
  }

  /// Who speaks where no verb says so: the person who is subject of the sentence around the
  /// quotation, else who spoke last, else the subject of the sentence before.
  private List<String> beside(Quotation q, List<String> last) {
    int first = a.tokenAt(q.inside().start());
    int end = a.tokenBefore(q.inside().end());
    if (first >= a.size()) {
      return List.of();
    }
    int sentence = a.sentenceOf(first);
    Optional<String> own = subject(sentence, q.inside());
    if (own.isEmpty() && end >= first && a.sentenceOf(end) != sentence) {
      own = subject(a.sentenceOf(end), q.inside());
    }
    if (own.isEmpty() && last.isEmpty() && sentence > 0) {
      own = subject(sentence - 1, q.inside());
    }
    return own.map(List::of).orElse(last);
  }

  private Optional<String> subject(int sentence, Span except) {
    for (int t = a.firstToken(sentence); t < a.endToken(sentence); t++) {
      boolean outside = a.start(t) >= except.end() || a.end(t) <= except.start();
      if (outside && a.labelled(t, "nsubj")) {
        Optional<Actor> who = actors.findByHead(t).filter(x -> x.kind() == ActorKind.PERSON);
        if (who.isPresent()) {
          return who.map(Actor::id);
        }
      }
    }
    return Optional.empty();
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
        return PLURAL.contains(word) && who.size() == 1
            ? List.of(body(who.getFirst(), token))
            : who;
      }
      s = s.parent() == null ? null : byId.get(s.parent());
    }
    return List.of();
  }

  private boolean isFirstPerson(Statement s) {
    return !s.source().spans().isEmpty() && isFirst(s.source().spans().getFirst().of(a.text()));
  }

  /// The body that a speaker speaks for, or the speaker.
  private String body(String speaker, int token) {
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
    return service(who)
        .or(() -> led(who))
        .or(() -> crowd(who, token))
        .map(Actor::id)
        .orElse(speaker);
  }

  /// The people of whom the text was speaking, where one without an office says *we*: *Students
  /// marched. "We are not afraid," said Bo Lund.*
  private Optional<Actor> crowd(Actor who, int token) {
    if (!who.sectors().isEmpty() && !who.sectors().equals(List.of("CVL"))) {
      return Optional.empty();
    }
    int sentence = a.sentenceOf(token);
    Actor best = null;
    int bestStart = -1;
    for (Actor people : actors.all()) {
      boolean can = people.kind() == ActorKind.CIVILIANS && isMany(people);
      for (int i = 0; can && i < people.mentions().size(); i++) {
        int at = people.mentions().get(i).span().start();
        int distance = sentence - a.sentenceOf(a.tokenAt(at));
        if (at < a.start(token) && distance > 0 && distance <= CROWD_REACH && at > bestStart) {
          best = people;
          bestStart = at;
        }
      }
    }
    return Optional.ofNullable(best);
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

  /// The body named last before one who leads or speaks for it: *Norvik cut 40 jobs. Chief
  /// executive Bo Lund said …*.
  private Optional<Actor> led(Actor who) {
    if (who.roles().stream().noneMatch(r -> isLeader(r.title()))) {
      return Optional.empty();
    }
    int start = who.mentions().getFirst().span().start();
    int sentence = a.sentenceOf(a.tokenAt(start));
    Actor best = null;
    int bestStart = -1;
    for (Actor body : actors.all()) {
      boolean can = ORGANISATIONS.contains(body.kind());
      for (int i = 0; can && i < body.mentions().size(); i++) {
        int at = body.mentions().get(i).span().start();
        boolean near = at < start && sentence - a.sentenceOf(a.tokenAt(at)) <= 2;
        if (near && at > bestStart && body.mentions().get(i).form() != Mention.Form.PRONOUN) {
          best = body;
          bestStart = at;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isLeader(String title) {
    return words.ends(Kind.LEADER, title);
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
    // "its director, Paul Lund": the name explains the noun before it
    int explained = a.label(head).equals("appos") ? a.head(head) : -1;
    for (int noun : List.of(head, a.child(head, "appos"), explained)) {
      if (noun < 0) {
        continue;
      }
      for (String tie : TIES) {
        Optional<Actor> of = isBody(syntax.oblique(noun, tie));
        if (of.isPresent()) {
          return of;
        }
      }
      Optional<Actor> owner =
          isBody(syntax.possessor(noun)).or(() -> isCrowd(syntax.possessor(noun)));
      if (owner.isPresent()) {
        return owner;
      }
    }
    int clause = a.child(head, "acl:relcl");
    return clause >= 0 && words.has(Kind.LEADING, a.lemma(clause))
        ? isBody(a.child(clause, "obj"))
        : Optional.empty();
  }

  /// *the nurses … Mira Tolan, their representative*.
  private Optional<Actor> isCrowd(int token) {
    return token < 0
        ? Optional.empty()
        : actors.findByHead(token).filter(x -> x.kind() == ActorKind.CIVILIANS && isMany(x));
  }

  private boolean isMany(Actor who) {
    int head = head(who.mentions().getFirst().span());
    return head >= 0 && a.tag(head).endsWith("S");
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
