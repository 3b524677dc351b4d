// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Agent;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.Title;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.dragoman.text.Syntax;

/// Names that the lexicon does not know: what the name finder marks, cut at titles; persons it
/// missed after a title; surnames again without a mark; abbreviations in capitals.
final class UnknownNames {
  private static final Set<String> NO_BODIES =
      Set.of(
          "AM",
          "PM",
          "GMT",
          "EST",
          "EDT",
          "PST",
          "UTC",
          "TV",
          "CEO",
          "CFO",
          "GDP",
          "GNP",
          "HIV",
          "AIDS",
          "DNA",
          "COVID",
          "SARS",
          "OK",
          "ID",
          "IT",
          "AK",
          "VIP",
          "USD",
          "EUR",
          "GBP",
          "KM",
          "MPH",
          "RPG",
          "IED",
          "IEDS",
          "WMD",
          "UAV",
          "PDF",
          "FAQ",
          "UPDATE",
          "NOTE",
          "BREAKING",
          "II",
          "III",
          "IV",
          "VI",
          "VII",
          "VIII",
          "IX",
          "AD",
          "BC",
          "MP",
          "MPS",
          "PHOTO",
          "FILE",
          "NEWS",
          "THE",
          "AND",
          "FOR",
          "ISBN",
          "HTTP",
          "WWW",
          "DC");

  private final NameBook book;

  UnknownNames(NameBook book) {
    this.book = book;
  }

  /// Names on tokens that are not taken.
  ///
  /// @param place tokens that are part of a place name
  List<Found> find(Syntax syntax, boolean[] taken, boolean[] place, Trace trace) {
    Analysis a = syntax.analysis();
    List<Found> found = new ArrayList<>();
    int t = 0;
    while (t < a.size()) {
      int[] chunk = a.chunk(t);
      marked(a, chunk, taken, place)
          .ifPresent(f -> {
            found.add(f);
            trace.fired("actor.name-found", a.span(f.first(), f.last()), f.identity().key());
          });
      t = chunk[1] + 1;
    }
    boolean[] all = taken.clone();
    found.forEach(f -> java.util.Arrays.fill(all, f.first(), f.last() + 1, true));
    afterTitle(a, all, place, found, trace);
    surnamesAgain(a, all, place, found, trace);
    defined(a, all, found, trace);
    abbreviations(a, all, place, found, trace);
    return found;
  }

  private Optional<Found> marked(Analysis a, int[] chunk, boolean[] taken, boolean[] place) {
    Names name = a.name(chunk[0]);
    if (name != Names.PERSON && name != Names.ORGANISATION) {
      return Optional.empty();
    }
    int first = chunk[0];
    int last = chunk[1];
    while (first <= last && (a.isPunctuation(first) || a.tag(first).equals("POS"))) {
      first++;
    }
    boolean free = first <= last && a.span(first, last).length() > 1;
    boolean where = free;
    for (int i = first; i <= last; i++) {
      free &= !taken[i];
      where &= place[i];
    }
    if (!free || where) {
      return Optional.empty();
    }
    return name == Names.PERSON
        ? person(a, afterTitles(a, first, last), last)
        : organisation(a, first, last);
  }

  /// The first token after titles that the name finder took into a name.
  int afterTitles(Analysis a, int first, int last) {
    int t = first;
    while (t < last) {
      int next = titleEnd(a, t);
      if (next < 0 || next >= last) {
        return t;
      }
      t = next + 1;
    }
    return t;
  }

  /// The last token of a title that begins here, written with a capital; -1 if none does.
  private int titleEnd(Analysis a, int t) {
    Pieces pieces = a.pieces();
    int p = pieces.at(a.start(t));
    if (p >= pieces.size() || pieces.start(p) != a.start(t)) {
      return -1;
    }
    PhraseIndex.Match<Title> match = book.titles().longestAt(pieces, p);
    return match == null ? -1 : a.tokenBefore(match.span().end());
  }

  private Optional<Found> person(Analysis a, int first, int last) {
    if (first == last && titleEnd(a, first) == last) {
      return Optional.empty();
    }
    String text = a.span(first, last).of(a.text());
    return Optional.of(
        found(a, first, last, Identity.ofName(text, ActorKind.PERSON, gender(a, first))));
  }

  private static Found found(Analysis a, int first, int last, Identity identity) {
    return new Found(
        first,
        last,
        NameMentions.headOf(a, first, last),
        first,
        last,
        Mention.Form.NAME,
        identity,
        List.of());
  }

  private Optional<String> gender(Analysis a, int token) {
    return book.genderOf(a.word(token)).filter(g -> g != 'u').map(String::valueOf);
  }

  private Optional<Found> organisation(Analysis a, int first, int last) {
    // "Foreign Minister Mira Tolan" marked as one organisation; "Iraqi Foreign Minister" is no body
    for (int t = first; t <= last; t++) {
      int end = titleEnd(a, t);
      if (end < t) {
        continue;
      }
      if (end >= last) {
        return Optional.empty();
      }
      if (book.genderOf(a.word(end + 1)).isPresent() && last - end <= 4) {
        return person(a, end + 1, last);
      }
    }
    if (insideTitle(a, first, last)) {
      return Optional.empty();
    }
    int end = ofPhrase(a, first, last);
    String text = a.span(first, end).of(a.text());
    Found f = found(a, first, end, body(a, first, end, text));
    return Optional.of(withModifiers(a, f));
  }

  /// *State* in *Secretary of State*.
  private boolean insideTitle(Analysis a, int first, int last) {
    int floor = Math.max(a.firstToken(a.sentenceOf(first)), first - 4);
    for (int t = floor; t < first; t++) {
      if (titleEnd(a, t) >= last) {
        return true;
      }
    }
    return false;
  }

  /// *Board of Inquiry*: a body goes on with *of* and a name.
  private int ofPhrase(Analysis a, int first, int last) {
    int end = a.endToken(a.sentenceOf(last));
    int of = last + 1;
    if (of + 1 >= end || !a.word(of).equals("of") || bodyNoun(a, first, last).isEmpty()) {
      return last;
    }
    int t = of + 1;
    if (a.word(t).equals("the") && t + 1 < end) {
      t++;
    }
    int stop = of;
    while (t < end && t - of < 7 && a.isProperNoun(t)) {
      stop = t++;
    }
    return stop == of ? last : stop;
  }

  private Identity body(Analysis a, int first, int last, String text) {
    Identity plain = Identity.ofName(text, ActorKind.GROUP, Optional.empty());
    Optional<Agent> noun = bodyNoun(a, first, last);
    if (noun.isEmpty()) {
      return plain;
    }
    Affiliation affiliation = new Affiliations(book).in(a, first, last);
    List<String> sectors = noun.get().sectors();
    return new Identity(
        plain.key(),
        plain.ref(),
        text,
        noun.get().kind(),
        affiliation.country(),
        sectors,
        affiliation.country().flatMap(c -> Codes.of(Optional.of(c), sectors)),
        plain.gender());
  }

  private Optional<Agent> bodyNoun(Analysis a, int first, int last) {
    for (int t = last; t >= first; t--) {
      List<Agent> agents = book.agents().get(a.word(t).toLowerCase(Locale.ROOT));
      if (!agents.isEmpty() && agents.getFirst().number() != Agent.Number.PERSON) {
        return Optional.of(agents.getFirst());
      }
    }
    return Optional.empty();
  }

  /// A body with what stands before its name: *the wider Arvenian Coalition*, *Belmark's Civic
  /// Union*. A name of one word takes nothing (*defeating ISIL*).
  static Found withModifiers(Analysis a, Found f) {
    boolean people = f.identity().kind() == ActorKind.CIVILIANS;
    if (f.first() == f.last() && !people) {
      return f;
    }
    int from = Phrases.left(a, f.first(), f.head());
    for (int t = from; t < f.first(); t++) {
      if (a.tag(t).equals("VBG") && a.head(t) == f.head()) {
        from = t + 1;
      }
    }
    return from == f.first() ? f : f.spanning(from, f.head(), f.identity(), f.roles());
  }

  /// *Interim President Manuel Merino*: proper nouns after an office, unmarked, are its holder.
  private void afterTitle(
      Analysis a, boolean[] taken, boolean[] place, List<Found> found, Trace trace) {
    for (int t = 0; t + 1 < a.size(); t++) {
      boolean capital = Character.isUpperCase(a.word(t).codePointAt(0));
      if (!capital || taken[t] || a.name(t) == Names.PERSON) {
        continue;
      }
      int end = titleEnd(a, t);
      int sentenceEnd = a.endToken(a.sentenceOf(t));
      int first = end + 1;
      int last = end;
      while (end >= t
          && last + 1 < sentenceEnd
          && last - end < 5
          && isFreeName(a, last + 1, taken, place)) {
        last++;
      }
      boolean right = last >= first && a.isProperNoun(end) && !Phrases.breaks(a, t, first);
      boolean more = last + 1 < sentenceEnd && a.isProperNoun(last + 1);
      if (right
          && !more
          && book.agents().get(a.word(last).toLowerCase(Locale.ROOT)).isEmpty()
          && titleEnd(a, first) < 0) {
        add(
            a,
            found(
                a,
                first,
                last,
                Identity.ofName(
                    a.span(first, last).of(a.text()), ActorKind.PERSON, gender(a, first))),
            "actor.name-after-title",
            taken,
            found,
            trace);
        t = last;
      }
    }
  }

  private static boolean isFreeName(Analysis a, int t, boolean[] taken, boolean[] place) {
    return a.isProperNoun(t)
        && a.tag(t).equals("NNP")
        && !taken[t]
        && !place[t]
        && a.name(t) != Names.LOCATION
        && a.word(t).length() > 1
        && Character.isUpperCase(a.word(t).codePointAt(0));
  }

  private static void add(
      Analysis a, Found f, String rule, boolean[] taken, List<Found> found, Trace trace) {
    found.add(f);
    java.util.Arrays.fill(taken, f.first(), f.last() + 1, true);
    trace.fired(rule, a.span(f.first(), f.last()), f.identity().key());
  }

  /// A surname alone where the name finder missed it, once the full name has been met.
  private void surnamesAgain(
      Analysis a, boolean[] taken, boolean[] place, List<Found> found, Trace trace) {
    Map<String, Integer> surnames = new HashMap<>();
    for (Found f : found) {
      if (f.identity().kind() == ActorKind.PERSON && f.nameFirst() < f.nameLast()) {
        surnames.merge(a.word(f.nameLast()), f.nameLast(), Math::min);
      }
    }
    for (int t = 0; t < a.size(); t++) {
      Integer full = surnames.get(a.word(t));
      boolean free = full != null && full < t && !taken[t] && !place[t] && a.isProperNoun(t);
      boolean alone =
          free && !a.label(t).equals("compound") && (t + 1 >= a.size() || !a.isProperNoun(t + 1));
      if (alone) {
        Identity who = Identity.ofName(a.word(t), ActorKind.PERSON, Optional.empty());
        add(a, found(a, t, t, who), "actor.surname-again", taken, found, trace);
      }
    }
  }

  /// *the World Relief Union (WRU)*: a name that an abbreviation in brackets sums up.
  private void defined(Analysis a, boolean[] taken, List<Found> found, Trace trace) {
    for (int t = 2; t < a.size(); t++) {
      boolean bracket = a.word(t - 1).equals("(") || a.word(t - 1).equals("-LRB-");
      if (!bracket || !isAbbreviation(a.word(t)) || a.sentenceOf(t) != a.sentenceOf(t - 2)) {
        continue;
      }
      int first = Abbreviations.nameBefore(a, t);
      boolean free = first >= 0;
      for (int i = Math.max(0, first); i <= t - 2; i++) {
        free &= !taken[i];
      }
      if (free) {
        String text = a.span(first, t - 2).of(a.text());
        add(
            a,
            found(a, first, t - 2, body(a, first, t - 2, text)),
            "actor.name-abbreviated",
            taken,
            found,
            trace);
      }
    }
  }

  /// *SRTF*: capitals that the name finder did not mark are a body, unless all is in capitals
  /// there.
  private void abbreviations(
      Analysis a, boolean[] taken, boolean[] place, List<Found> found, Trace trace) {
    for (int t = 0; t < a.size(); t++) {
      String word = a.word(t);
      boolean fits =
          !taken[t]
              && !place[t]
              && a.isProperNoun(t)
              && a.name(t) == Names.NONE
              && isAbbreviation(word)
              && !a.label(t).equals("compound")
              && !a.label(t).equals("amod");
      if (fits && !amongCapitals(a, t)) {
        Identity body = Identity.ofName(word, ActorKind.GROUP, Optional.empty());
        add(a, found(a, t, t, body), "actor.abbreviation", taken, found, trace);
      }
    }
  }

  private static boolean isAbbreviation(String word) {
    if (word.length() < 3 || word.length() > 7 || NO_BODIES.contains(word)) {
      return false;
    }
    return word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '-');
  }

  private static boolean amongCapitals(Analysis a, int t) {
    int sentence = a.sentenceOf(t);
    for (int n : new int[] {t - 1, t + 1}) {
      boolean inside = n >= a.firstToken(sentence) && n < a.endToken(sentence);
      if (inside && a.word(n).length() > 3 && a.word(n).chars().allMatch(Character::isUpperCase)) {
        return true;
      }
    }
    return false;
  }
}
