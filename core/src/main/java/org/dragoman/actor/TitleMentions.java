// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.Title;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Role;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Joins a person's name with the title before or after it, and learns office, country and sector
/// from it: *Russian Foreign Minister Sergei Lavrov*.
final class TitleMentions {
  private static final Set<String> WHERE = Set.of("in", "at", "near", "from", "to");

  private final NameBook book;
  private final Affiliations affiliations;
  private final Titles titles;

  TitleMentions(NameBook book, Affiliations affiliations) {
    this.book = book;
    this.affiliations = affiliations;
    this.titles = new Titles(book);
  }

  /// Mentions of persons widened by their titles.
  List<Found> widen(Syntax syntax, List<Found> names, Trace trace) {
    List<Found> widened = new ArrayList<>();
    Found previous = null;
    for (Found f : names) {
      if (f.identity().kind() != ActorKind.PERSON) {
        widened.add(f);
        previous = f;
        continue;
      }
      int floor =
          previous == null || previous.identity().kind() != ActorKind.PERSON
              ? 0
              : previous.last() + 1;
      Found before = before(syntax, f, floor);
      Found whole = after(syntax, before);
      if (whole != f) {
        Span span = syntax.analysis().span(whole.first(), whole.last());
        trace.fired("actor.title", span, whole.roles().toString());
      }
      widened.add(whole);
      previous = whole;
    }
    return widened;
  }

  private Found before(Syntax syntax, Found f, int notBefore) {
    Analysis a = syntax.analysis();
    int from = f.nameFirst();
    int floor =
        Math.max(notBefore, Math.max(a.firstToken(a.sentenceOf(from)), from - Phrases.REACH));
    for (int start = floor; start < from; start++) {
      Optional<Title> title = titleFrom(a, start, from);
      if (title.isEmpty()) {
        continue;
      }
      int left = widenLeft(a, start, floor, f.last());
      boolean trade =
          title.get().kind() == Title.Kind.PROFESSION || title.get().kind() == Title.Kind.RELATION;
      boolean capital = Character.isUpperCase(a.word(start).codePointAt(0));
      return withTitle(a, f, left, start, title.get(), !trade || capital);
    }
    return f;
  }

  /// A title that begins at `start` and, with what may hang on it (*of Defence*, *-designate*),
  /// reaches the name.
  private Optional<Title> titleFrom(Analysis a, int start, int name) {
    Pieces pieces = a.pieces();
    int piece = pieces.at(a.start(start));
    if (piece >= pieces.size() || pieces.start(piece) != a.start(start)) {
      return Optional.empty();
    }
    PhraseIndex.Match<Title> match = book.titles().longestAt(pieces, piece);
    if (match == null || match.span().end() > a.start(name)) {
      return Optional.empty();
    }
    int last = a.tokenBefore(match.span().end());
    Title title = match.values().getFirst();
    String words = match.span().of(a.text());
    boolean plural = title.plural().map(p -> p.equalsIgnoreCase(words)).orElse(false);
    if (plural && !title.title().equalsIgnoreCase(words) || Phrases.breaks(a, start, name)) {
      return Optional.empty();
    }
    return reaches(a, last, name, title) ? Optional.of(title) : Optional.empty();
  }

  /// Whether what stands between a title and the name belongs to the title.
  private boolean reaches(Analysis a, int last, int name, Title title) {
    boolean office = title.kind() == Title.Kind.OFFICE || title.kind() == Title.Kind.RANK;
    boolean bound = false;
    for (int t = last + 1; t < name; t++) {
      String word = a.word(t).toLowerCase(Locale.ROOT);
      boolean opens = word.equals("of") || word.equals("for");
      boolean inside =
          bound
              && (word.equals("the")
                  || word.equals("and")
                  || word.equals("to")
                  || word.equals("&"));
      boolean mark = word.equals("-") || word.equals(".") || book.words().is(Kind.QUALIFIER, word);
      boolean name1 = office && bound && (a.isProperNoun(t) || Phrases.isName(a, t));
      boolean title2 = !bound && !book.titles().get(word).isEmpty();
      if (!(opens && office || inside || mark || name1 || title2)) {
        return false;
      }
      bound |= opens;
    }
    // "the minister of Arvenia Oskar Veld": what hangs on the title must have a name in it
    return !bound || Phrases.isName(a, name - 1) || a.isProperNoun(name - 1);
  }

  /// What belongs to the title before it: nationality, body, *former*, another title.
  private int widenLeft(Analysis a, int start, int floor, int last) {
    int from = start;
    while (from > floor) {
      int t = from - 1;
      if (!belongs(a, t, from, last) || Phrases.breaks(a, t, from)) {
        break;
      }
      from = t;
    }
    while (from < start && (a.tag(from).equals("POS") || a.isPunctuation(from))) {
      from++;
    }
    return from;
  }

  private boolean belongs(Analysis a, int t, int from, int last) {
    String word = a.word(t).toLowerCase(Locale.ROOT);
    boolean inside =
        a.head(t) > t && a.head(t) <= last || a.label(t).equals("case") && a.tag(t).equals("POS");
    if (!inside && !a.tag(t).equals("HYPH") && !word.equals("-") && !a.isProperNoun(t)) {
      return false;
    }
    if (a.isProperNoun(t)) {
      boolean after = t > a.firstToken(a.sentenceOf(t));
      boolean place = a.name(t) == org.dragoman.text.Names.LOCATION;
      boolean where = after && WHERE.contains(a.word(t - 1).toLowerCase(Locale.ROOT));
      return !(place && where) && !book.words().is(Kind.CALENDAR, word);
    }
    boolean adjective = a.tag(t).startsWith("JJ") && Character.isUpperCase(a.word(t).charAt(0));
    return adjective
        || book.words().is(Kind.QUALIFIER, word)
        || word.equals("-")
        || a.tag(t).equals("POS")
        || !book.titles().get(word).isEmpty() && a.isNoun(t);
  }

  private Found withTitle(
      Analysis a, Found f, int from, int titleStart, Title title, boolean inMention) {
    int last = f.nameFirst() - 1;
    Affiliation body = affiliations.in(a, from, last);
    List<Role> roles = new ArrayList<>(f.roles());
    boolean past = isPast(a, from, titleStart);
    if (title.kind() != Title.Kind.HONORIFIC) {
      String of = body.body().orElse(body.country().orElse(null));
      roles.add(
          new Role(
              Terms.before(book.words(), a, from, titleStart)
                  + a.span(titleStart, last).of(a.text()),
              of,
              null,
              null,
              a.span(from, last)));
    }
    Identity identity = past ? formerly(f.identity(), body, title) : now(f.identity(), body, title);
    return inMention
        ? f.spanning(from, NameMentions.headOf(a, from, f.last()), identity, roles)
        : f.spanning(f.first(), f.head(), identity, roles);
  }

  private boolean isPast(Analysis a, int from, int title) {
    for (int t = from; t < title; t++) {
      if (book.words().is(Kind.PAST, a.word(t).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static Identity now(Identity who, Affiliation body, Title title) {
    return who.with(
        body.country(),
        Codes.sectors(title.sectors(), body),
        Codes.of(title.sectors(), body, who.country().or(body::country)),
        title.gender());
  }

  /// A former minister is no government: CAMEO's elite.
  private static Identity formerly(Identity who, Affiliation body, Title title) {
    boolean politician = title.kind() == Title.Kind.OFFICE;
    return who.with(body.country(), politician ? List.of("ELI") : List.of(), title.gender());
  }

  /// *elected Mira Tolan president*: the office that the verb gives; the mention stays.
  private Found conferred(Analysis a, Found f) {
    int office = a.head(f.head());
    int first = f.last() + 1;
    if (office < first
        || !a.labelled(f.head(), "compound")
        || !a.labelled(office, "obj")
        || !Character.isLowerCase(a.word(first).codePointAt(0))) {
      return f;
    }
    String verb = a.lemma(a.head(office));
    boolean gives =
        book.words().is(Kind.OFFICE_GIVEN, verb) && book.words().is(Kind.OFFICE_BEGINS, verb);
    Optional<Title> title =
        gives ? titles.at(a, a.span(first, office), office) : Optional.<Title>empty();
    if (title.isEmpty()) {
      return f;
    }
    List<Role> roles = new ArrayList<>(f.roles());
    Span span = a.span(first, office);
    roles.add(new Role(span.of(a.text()), null, null, null, span));
    return f.spanning(f.first(), f.head(), now(f.identity(), Affiliation.NONE, title.get()), roles);
  }

  /// *Sergei Lavrov, the Russian foreign minister,*: the office from the apposition; the mention
  /// stays.
  private Found after(Syntax syntax, Found f) {
    Analysis a = syntax.analysis();
    int apposition = a.child(f.head(), "appos");
    if (apposition < 0 || apposition < f.last()) {
      return conferred(a, f);
    }
    Span span = syntax.nounPhrase(apposition);
    Optional<Title> title = titles.at(a, span, apposition);
    if (title.isEmpty()) {
      return f;
    }
    int first = a.tokenAt(span.start());
    int last = Math.min(a.tokenBefore(span.end()), apposition + Phrases.REACH);
    Affiliation body = affiliations.in(a, Math.max(first, apposition - Phrases.REACH), last);
    List<Role> roles = new ArrayList<>(f.roles());
    String of = body.body().orElse(body.country().orElse(null));
    String dating = Terms.before(book.words(), a, first, apposition);
    Terms years = Terms.after(a, apposition);
    roles.add(new Role(dating + title.get().title(), of, years.from(), years.to(), span));
    Identity who =
        isPast(a, first, apposition)
            ? formerly(f.identity(), body, title.get())
            : now(f.identity(), body, title.get());
    return f.spanning(f.first(), f.head(), who, roles);
  }
}
