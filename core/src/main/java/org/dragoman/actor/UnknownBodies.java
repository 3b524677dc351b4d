// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.Agent;
import org.dragoman.lexicon.NameBook;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Bodies that the lexicon does not know: what the name finder marks as one, names that an
/// abbreviation sums up, abbreviations in capitals.
final class UnknownBodies {
  private final NameBook book;
  private final Titles titles;
  private final Affiliations affiliations;
  private final UnknownNames persons;

  UnknownBodies(NameBook book, UnknownNames persons) {
    this.book = book;
    this.titles = new Titles(book);
    this.affiliations = new Affiliations(book);
    this.persons = persons;
  }

  /// A body that the name finder marked; a person where a title stands in it.
  Optional<Found> named(Analysis a, int first, int last) {
    // "Foreign Minister Mira Tolan" marked as one organisation; "Iraqi Foreign Minister" is no body
    for (int t = first; t <= last; t++) {
      int end = titles.end(a, t);
      if (end < t) {
        continue;
      }
      if (end >= last) {
        return Optional.empty();
      }
      if (book.genderOf(a.word(end + 1)).isPresent() && last - end <= 4) {
        return persons.person(a, end + 1, last);
      }
    }
    if (insideTitle(a, first, last)) {
      return Optional.empty();
    }
    int end = ofPhrase(a, first, last);
    String text = a.span(first, end).of(a.text());
    Found f = UnknownNames.found(a, first, end, body(a, first, end, text));
    return Optional.of(withModifiers(a, f));
  }

  /// *State* in *Secretary of State*.
  private boolean insideTitle(Analysis a, int first, int last) {
    int floor = Math.max(a.firstToken(a.sentenceOf(first)), first - 4);
    for (int t = floor; t < first; t++) {
      if (titles.end(a, t) >= last) {
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
    Optional<String> country = affiliations.nation(a, first, last);
    List<String> sectors = noun.get().sectors();
    return new Identity(
        plain.key(),
        plain.ref(),
        text,
        noun.get().kind(),
        country,
        sectors,
        country.flatMap(c -> Codes.of(Optional.of(c), sectors)),
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

  /// *the World Relief Union (WRU)*: a name that an abbreviation in brackets sums up.
  void defined(Analysis a, boolean[] taken, List<Found> found, Trace trace) {
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
        UnknownNames.add(
            a,
            UnknownNames.found(a, first, t - 2, body(a, first, t - 2, text)),
            "actor.name-abbreviated",
            taken,
            found,
            trace);
      }
    }
  }

  /// *SRTF*: capitals that the name finder did not mark are a body, unless all is in capitals
  /// there.
  void abbreviations(Analysis a, boolean[] taken, boolean[] place, List<Found> found, Trace trace) {
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
        UnknownNames.add(
            a, UnknownNames.found(a, t, t, body), "actor.abbreviation", taken, found, trace);
      }
    }
  }

  private boolean isAbbreviation(String word) {
    if (word.length() < 3 || word.length() > 7 || book.words().is(Kind.NO_BODY, word)) {
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
