// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.Title;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Role;
import org.dragoman.model.Span;
import org.dragoman.model.TimeExpression;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;
import org.jspecify.annotations.Nullable;

/// Reads from the text since when and until when somebody held an office: *who led the ministry
/// from 2004 to 2008*, *was appointed on 3 May*, *foreign minister since 2019*.
///
/// 1. Starts from the dates: what a date hangs on decides, so the work grows with their number.
/// 2. A date needs its words: what is denied, asked, wished or only possible dates nothing.
/// 3. A verb without a title dates the one office that the article gives the person; of several,
///    none.
final class Tenures {
  private static final int STEPS = 12;
  private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Set<String> FIRST = Set.of("since", "from", "between");
  private static final Set<String> LAST = Set.of("until", "till", "til", "through");
  private static final Set<String> RANGE = Set.of("to", "and", "-", "\u2013");
  private static final Set<String> POINT = Set.of("in", "on", "during");
  private static final Set<String> OPEN = Set.of("if", "unless", "whether", "that");

  private final NameBook book;
  private final Affiliations affiliations;
  private final Titles titles;
  private final Syntax syntax;
  private final Analysis a;
  private final Map<Integer, Found> persons = new HashMap<>();
  private final Map<Integer, Found> bodies = new HashMap<>();
  private final Map<String, List<Role>> told = new HashMap<>();

  Tenures(NameBook book, Affiliations affiliations, Syntax syntax) {
    this.book = book;
    this.affiliations = affiliations;
    this.titles = new Titles(book);
    this.syntax = syntax;
    this.a = syntax.analysis();
  }

  /// What a date says of an office.
  private enum Sort {
    HOLD,
    BEGIN,
    END
  }

  /// Dates that hang on one word.
  private static final class Dated {
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String point;
    private int first;
    private int last;
  }

  /// Adds to the mentions the offices whose dates the text tells.
  ///
  /// @param linked with their actors
  List<Found> date(List<Found> linked, List<TimeExpression> times, Trace trace) {
    index(linked);
    TreeMap<Integer, Dated> byGovernor = new TreeMap<>();
    for (TimeExpression time : times) {
      gather(time, byGovernor);
    }
    Map<Found, List<Role>> more = new HashMap<>();
    byGovernor.forEach((governor, dated) -> read(governor, dated, more, trace));
    if (more.isEmpty()) {
      return linked;
    }
    List<Found> all = new ArrayList<>();
    for (Found f : linked) {
      List<Role> own = more.get(f);
      if (own == null) {
        all.add(f);
        continue;
      }
      own.addAll(0, f.roles());
      all.add(f.spanning(f.first(), f.head(), f.identity(), own));
    }
    return all;
  }

  private void index(List<Found> linked) {
    Set<Integer> several = new HashSet<>();
    for (Found f : linked) {
      Map<Integer, Found> kind = f.identity().isOnePerson() ? persons : bodies;
      Found before = kind.putIfAbsent(f.head(), f);
      if (before != null && !before.identity().key().equals(f.identity().key())) {
        several.add(f.head());
      }
      told.computeIfAbsent(f.identity().key(), k -> new ArrayList<>()).addAll(f.roles());
    }
    // "the two leaders": of whom the date tells is not known
    several.forEach(persons::remove);
  }

  /// Puts a date down at the verb or title that it hangs on, by the preposition before it.
  private void gather(TimeExpression time, Map<Integer, Dated> byGovernor) {
    String value = day(time);
    if (value == null) {
      return;
    }
    int first = a.tokenAt(time.spans().getFirst().start());
    int last = a.tokenBefore(time.spans().getLast().end());
    if (first >= a.size() || last < first) {
      return;
    }
    int governor = governor(first, last);
    if (governor < 0) {
      return;
    }
    Dated dated = byGovernor.get(governor);
    String word =
        first > a.firstToken(a.sentenceOf(first)) ? a.word(first - 1).toLowerCase(Locale.ROOT) : "";
    if (dated == null) {
      dated = new Dated();
      dated.first = first;
    }
    boolean range = dated.from != null && dated.to == null && first - dated.last <= 2;
    if (FIRST.contains(word)) {
      dated.from = value;
    } else if (LAST.contains(word) || range && RANGE.contains(word)) {
      dated.to = value;
    } else if (POINT.contains(word) || !a.tag(Math.max(0, first - 1)).equals("IN")) {
      dated.point = value;
    } else {
      return;
    }
    dated.last = last;
    byGovernor.put(governor, dated);
  }

  /// The calendar date of an expression, as far as it is known.
  private static @Nullable String day(TimeExpression time) {
    String value = time.value();
    if (value == null || time.spans().isEmpty() || time.type() == TimeExpression.Type.DURATION) {
      return null;
    }
    int clock = value.indexOf('T');
    String date = clock > 0 ? value.substring(0, clock) : value;
    return ISO.matcher(date).matches() ? date : null;
  }

  /// The verb or the title a date hangs on; -1 for anything else.
  private int governor(int first, int last) {
    int t = first;
    int nouns = 0;
    while (t >= first && t <= last) {
      t = a.head(t);
    }
    for (int steps = 0; t >= 0 && steps < STEPS; steps++) {
      if (a.isVerb(t)) {
        return t;
      }
      if (a.isNoun(t) && titles.endsAt(a, t)) {
        int up = a.head(t);
        // "became president in 2014": whichever of the two the parser hangs the year on
        boolean complement = up >= 0 && a.isVerb(up) && !a.label(t).startsWith("nsubj");
        return complement && sort(up) != null ? up : t;
      }
      // "ousted in a coup in 2013"
      if (a.isProperNoun(t) || a.isNoun(t) && ++nouns > 1) {
        return -1;
      }
      t = a.head(t);
    }
    return -1;
  }

  private @Nullable Sort sort(int verb) {
    String lemma = a.lemma(verb);
    String particle = syntax.particle(verb);
    String whole = particle.isEmpty() ? lemma : lemma + " " + particle;
    if (book.words().is(Kind.OFFICE_BEGINS, whole)) {
      return Sort.BEGIN;
    }
    if (book.words().is(Kind.OFFICE_ENDS, whole)) {
      return Sort.END;
    }
    if (book.words().is(Kind.OFFICE_HELD, whole)) {
      return Sort.HOLD;
    }
    int object = a.child(verb, "obj");
    if (object < 0 || !book.words().is(Kind.OFFICE, a.lemma(object))) {
      return null;
    }
    if (book.words().is(Kind.OFFICE_TAKEN, whole)) {
      return Sort.BEGIN;
    }
    return book.words().is(Kind.OFFICE_LEFT, whole) ? Sort.END : null;
  }

  private void read(int governor, Dated dated, Map<Found, List<Role>> more, Trace trace) {
    boolean noun = a.isNoun(governor);
    int appointed = noun ? a.child(governor, "amod") : -1;
    Sort sort =
        !noun ? sort(governor) : appointed >= 0 && isAppointed(appointed) ? Sort.BEGIN : Sort.HOLD;
    if (sort == null) {
      return;
    }
    String from = sort == Sort.BEGIN && dated.from == null ? dated.point : dated.from;
    String to = sort == Sort.END ? dated.to == null ? dated.point : null : dated.to;
    from = sort == Sort.END ? null : from;
    if (from == null && to == null) {
      return;
    }
    int left = noun ? a.tokenAt(syntax.nounPhrase(governor).start()) : governor;
    left = governor - left > Phrases.REACH || left > governor ? governor : left;
    Span words = a.span(Math.min(left, dated.first), Math.max(governor, dated.last));
    if (isOpen(governor)) {
      trace.refused("actor.tenure", words, "denied, or not told as a fact");
      return;
    }
    Found who = noun ? holder(governor) : person(governor, sort);
    if (who == null) {
      trace.refused("actor.tenure", words, "nobody known holds it");
      return;
    }
    Optional<Role> office = noun ? Optional.of(role(governor)) : office(governor, sort, who);
    if (office.isEmpty()) {
      trace.refused("actor.tenure", words, "no office, or one of several");
      return;
    }
    Role role = new Role(office.get().title(), office.get().of(), from, to, words);
    more.computeIfAbsent(who, k -> new ArrayList<>()).add(role);
    trace.fired("actor.tenure", words, who.identity().key() + " " + role);
  }

  /// *Veld, appointed defence minister on 3 May*, which looks like *an appointed minister*.
  private boolean isAppointed(int participle) {
    return book.words().is(Kind.OFFICE_BEGINS, a.lemma(participle));
  }

  /// Whether the text does not tell it as a fact: denied, possible, asked, a wish.
  private boolean isOpen(int governor) {
    if (syntax.isNegated(governor)) {
      return true;
    }
    for (int child : a.children(governor)) {
      String word = a.word(child).toLowerCase(Locale.ROOT);
      boolean modal = a.tag(child).equals("MD") && !word.equals("will") && !word.equals("'ll");
      boolean condition =
          a.label(child).equals("mark") && OPEN.contains(word) && !word.equals("that");
      if (modal || condition) {
        return true;
      }
    }
    if (!syntax.infinitive(governor)) {
      return false;
    }
    int up = a.head(governor);
    return up < 0 || !book.words().is(Kind.OFFICE_DUE, a.lemma(up));
  }

  /// Whose title it is: of a mention that was linked by it, of the subject, of the name beside it.
  private @Nullable Found holder(int title) {
    boolean nameless = !persons.containsKey(title) || isNameless(persons.get(title));
    if (!nameless) {
      return persons.get(title);
    }
    int other = a.label(title).equals("appos") ? a.head(title) : -1;
    if (other < 0 && a.child(title, "cop") >= 0) {
      other = syntax.subject(title);
    }
    return other < 0 ? null : persons.get(other);
  }

  private static boolean isNameless(@Nullable Found f) {
    return f == null || f.identity().key().startsWith("agent:");
  }

  private @Nullable Found person(int verb, Sort sort) {
    boolean passive = syntax.isPassive(verb);
    boolean appoints = book.words().is(Kind.OFFICE_GIVEN, a.lemma(verb));
    int who = passive || appoints ? syntax.patient(verb) : syntax.subject(verb);
    if (passive && a.labelled(verb, "acl") && who < 0) {
      who = a.head(verb);
    }
    if (passive && isTitle(who) && sort != Sort.HOLD) {
      // "was named foreign minister": the parser takes the office for an object
      who = syntax.subject(verb) >= 0 ? syntax.subject(verb) : subjectOfClause(verb);
    }
    return who < 0 ? null : persons.get(who);
  }

  private int subjectOfClause(int verb) {
    return a.label(verb).startsWith("acl") ? a.head(verb) : -1;
  }

  private boolean isTitle(int token) {
    return token >= 0 && !a.isProperNoun(token) && titles.endsAt(a, token);
  }

  /// The office that a verb gives: *became president*, *served as envoy*, *led the ministry*; else
  /// the only one the person has.
  private Optional<Role> office(int verb, Sort sort, Found who) {
    for (int child : a.children(verb)) {
      String label = a.label(child);
      boolean complement = label.equals("xcomp") || label.equals("obj") || label.equals("ccomp");
      boolean as = label.startsWith("obl") && syntax.preposition(child).equals("as");
      if ((complement || as) && child > verb && isTitle(child)) {
        return Optional.of(role(child));
      }
    }
    return sort == Sort.HOLD ? ofBody(verb) : onlyOne(who);
  }

  /// *who led the ministry*: head of it.
  private Optional<Role> ofBody(int verb) {
    int object = syntax.patient(verb);
    Found body = object < 0 ? null : bodies.get(object);
    if (body == null || syntax.isPassive(verb)) {
      return Optional.empty();
    }
    Identity id = body.identity();
    boolean state = id.kind() == ActorKind.STATE;
    String of = state ? id.country().orElse(id.name()) : id.name();
    return Optional.of(new Role(state ? "leader" : "head", of, null, null, null));
  }

  /// The one office that the article gives somebody, without *-elect*.
  private Optional<Role> onlyOne(Found who) {
    Map<String, Role> offices = new TreeMap<>();
    for (Role role : told.getOrDefault(who.identity().key(), List.of())) {
      String bare =
          role.title().toLowerCase(Locale.ROOT).replaceFirst("\\s*-?\\s*(elect|designate)$", "");
      offices.putIfAbsent(bare, new Role(bare, role.of(), null, null, null));
    }
    return offices.size() == 1 ? Optional.of(offices.values().iterator().next()) : Optional.empty();
  }

  /// The office that a title names where it stands.
  private Role role(int title) {
    Span span = syntax.nounPhrase(title);
    int first = Math.max(a.tokenAt(span.start()), title - Phrases.REACH);
    int last = Math.min(Math.max(title, a.tokenBefore(span.end())), title + Phrases.REACH);
    String words = titles.at(a, span, title).map(Title::title).orElse(a.lemma(title));
    Affiliation body = affiliations.in(a, first, last);
    String of = body.body().orElse(body.country().orElse(null));
    return new Role(Terms.before(book.words(), a, first, title) + words, of, null, null, null);
  }
}
