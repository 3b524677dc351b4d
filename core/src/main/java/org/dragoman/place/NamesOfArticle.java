// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Named;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.lexicon.Title;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Place;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// What names an article has, by the name finder and by the lists of bodies and persons: the other
/// mentions of a name tell what this one is.
final class NamesOfArticle {
  private static final Set<String> DATELINE_ENDS =
      Set.of("-", "--", "\u2013", "\u2014", "(", ",", "---");

  private static final Set<String> SELF = Set.of("he", "she", "his", "her");

  private final Analysis a;
  private final PlaceWords words;
  private final PhraseIndex<Title> titles;
  private final Map<String, Integer> located = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();
  private final Cover[] covers;
  private final Predicate<String> given;
  private int persons;

  /// A body or person of the lists and the tokens that name it.
  record Cover(int first, int last, String name, ActorKind kind) {}

  NamesOfArticle(Lexicon lexicon, Analysis analysis) {
    this.a = analysis;
    this.words = lexicon.placeWords();
    this.titles = lexicon.names().titles();
    this.covers = new Cover[analysis.size()];
    this.given = n -> lexicon.names().genderOf(n).isPresent();
    chunks();
    bodies(lexicon);
  }

  private void chunks() {
    for (int t = 0; t < a.size(); t++) {
      int[] chunk = a.chunk(t);
      persons += a.name(t) == Names.PERSON ? 1 : 0;
      if (a.name(t) == Names.LOCATION) {
        located.merge(Evidence.key(a, chunk[0], chunk[1]), 1, Integer::sum);
      } else if (a.name(t) == Names.PERSON && chunk[1] > chunk[0]) {
        surnames.add(Pieces.fold(a.word(chunk[1])));
        surnames.add(Pieces.fold(a.word(chunk[0])));
      }
      t = chunk[1];
    }
  }

  private void bodies(Lexicon lexicon) {
    for (Analysis.Phrase<Named> match : a.phrases(lexicon.names().names())) {
      Optional<Named> body =
          match.values().stream().filter(n -> !(n instanceof Named.OfCountry)).findFirst();
      boolean country = match.values().stream().anyMatch(n -> n instanceof Named.OfCountry);
      if (body.isEmpty() || country) {
        continue;
      }
      int first = match.first();
      int last = match.last();
      Cover cover = new Cover(first, last, body.get().name(), body.get().kind());
      java.util.Arrays.fill(covers, first, last + 1, cover);
    }
  }

  /// The body or person of the lists that these tokens are, or are a part of.
  Optional<Cover> cover(int first, int last) {
    return Optional.ofNullable(covers[last]).or(() -> Optional.ofNullable(covers[first]));
  }

  /// How often the name finder takes this name for a place.
  int marked(String key) {
    return located.getOrDefault(key, 0);
  }

  /// Whether the name finder takes this word for a place.
  boolean isPlace(int token) {
    return a.name(token) == Names.LOCATION;
  }

  /// Whether it is a part of a person's name elsewhere.
  boolean isSurname(String key) {
    return surnames.contains(key);
  }

  /// *Senator Cleveland*, *India Marchand*, *Asia Falk, 22,*: a title before it, a surname behind.
  boolean ofPerson(Toponym t) {
    return isTitled(t) || isAged(t.last()) || isGiven(t) || saysOfSelf(t);
  }

  /// *Sofia said that she was afraid*: a given name that acts, a *he* or *she* behind it, and
  /// nobody else in the article whom that could mean.
  private boolean saysOfSelf(Toponym t) {
    if (persons > 0
        || t.first() != t.last()
        || !a.label(t.first()).startsWith("nsubj")
        || !given.test(a.word(t.first()))) {
      return false;
    }
    int end = a.endToken(a.sentenceOf(t.last()));
    for (int i = t.last() + 2; i < end; i++) {
      if (SELF.contains(a.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTitled(Toponym t) {
    int before = t.first() - 1;
    return before >= 0
        && t.first() == t.last()
        && a.sentenceOf(before) == a.sentenceOf(t.first())
        && a.isProperNoun(t.first())
        && Character.isUpperCase(a.word(before).charAt(0))
        && a.end(before) < a.start(t.first())
        && a.head(before) == t.first()
        && !titles.get(a.word(before)).isEmpty()
        && (a.isProperNoun(before) || a.tagged(before, "NN"));
  }

  private boolean isGiven(Toponym t) {
    int next = t.last() + 1;
    if (next >= a.size()
        || a.sentenceOf(next) != a.sentenceOf(t.last())
        || !a.isProperNoun(next)
        || !Character.isUpperCase(a.word(next).charAt(0))
        || a.head(t.last()) != next
        || !titles.get(a.word(next)).isEmpty()) {
      return false;
    }
    int[] chunk = a.chunk(next);
    boolean surname = a.name(next) == Names.PERSON && chunk[1] == next && chunk[0] >= t.first();
    return surname || isAged(next);
  }

  /// *, 34,* behind a name.
  private boolean isAged(int last) {
    return last + 3 < a.size()
        && a.word(last + 1).equals(",")
        && a.tag(last + 2).equals("CD")
        && a.word(last + 2).length() <= 2
        && a.word(last + 3).equals(",");
  }

  /// *the Baltimore Sun*, *Munich Re*: the next word is the last of a private body's name.
  boolean privateBehind(Toponym t) {
    int next = t.last() + 1;
    boolean goesOn = next + 1 < a.size() && a.isProperNoun(next + 1) && a.head(next) == next + 1;
    return next < a.size()
        && a.sentenceOf(next) == a.sentenceOf(t.last())
        && a.isProperNoun(next)
        && Character.isUpperCase(a.word(next).charAt(0))
        && a.head(t.last()) == next
        && !goesOn
        && words.is(PlaceWords.Kind.PRIVATE, a.word(next));
  }

  /// *Mr. Chad*, *Chad, 34,*, *Chad, who*: the words beside a name say that it is a person's.
  boolean personBeside(Toponym t) {
    int before = t.first() - 1;
    boolean titled =
        before >= 0
            && a.sentenceOf(before) == a.sentenceOf(t.first())
            && Character.isUpperCase(a.word(before).charAt(0))
            && !titles.get(a.word(before)).isEmpty()
            && (a.isProperNoun(before) || a.tagged(before, "NN"));
    int next = t.last() + 1;
    boolean comma = next + 1 < a.size() && a.word(next).equals(",");
    boolean aged = isAged(t.last());
    boolean who = comma && a.tag(next + 1).equals("WP");
    return titled || aged || who;
  }

  /// *Barton, Ohio*: a comma and a name that is marked as a place or is an abbreviation follow.
  boolean regionAfter(int last) {
    int t = last + 2;
    return t < a.size()
        && a.word(last + 1).equals(",")
        && a.name(t) == Names.LOCATION
        && a.sentenceOf(t) == a.sentenceOf(last);
  }

  /// *the province of Aydin*, *the Abbasiya district*, *D-Braxton*: the words beside it say what it
  /// is.
  boolean sorted(int first, int last) {
    boolean of = first > 1 && a.word(first - 1).equals("of") && isSort(first - 2);
    boolean after = last + 1 < a.size() && isSort(last + 1) && a.head(last) == last + 1;
    return of || after || isSeat(first);
  }

  /// *D-Georgia*: a party and the state or town its member was elected in.
  private boolean isSeat(int first) {
    return first > 1
        && a.word(first - 1).equals("-")
        && words.is(PlaceWords.Kind.PARTY, a.word(first - 2))
        && a.end(first - 1) == a.start(first);
  }

  /// *Aleppo province*, *the city of Aleppo*: only what is of that sort, and another name than
  /// *Aleppo*.
  Toponym ofItsSort(Toponym t) {
    int first = t.first();
    String sort = "";
    if (t.last() + 1 < a.size() && a.isNoun(t.last() + 1) && a.head(t.last()) == t.last() + 1) {
      sort = a.lemma(t.last() + 1);
    } else if (first > 1 && a.word(first - 1).equals("of")) {
      sort = a.lemma(first - 2);
    }
    List<Candidate> some =
        isSeat(first)
            ? t.candidates().stream().filter(c -> c.country().equals("USA")).toList()
            : ofSort(t, sort);
    return some.isEmpty() || some.size() == t.candidates().size()
        ? t
        : new Toponym(
            t.first(),
            t.last(),
            t.span(),
            t.surface(),
            t.key() + " " + some.getFirst().kind(),
            some);
  }

  private List<Candidate> ofSort(Toponym t, String noun) {
    return switch (words.valueOf(PlaceWords.Kind.SORT, noun)) {
      case "region" -> t.candidates().stream().filter(Candidate::isDivision).toList();
      case "city" -> t.candidates().stream().filter(c -> c.kind() == Place.Kind.CITY).toList();
      case "district" ->
          t.candidates().stream().filter(c -> c.kind() == Place.Kind.DISTRICT).toList();
      default -> List.of();
    };
  }

  private boolean isSort(int token) {
    return a.isNoun(token) && words.is(PlaceWords.Kind.SORT, a.lemma(token));
  }

  /// A name marked as a place ends right before this token.
  boolean townBefore(int token) {
    return token > 1 && a.word(token - 1).equals(",") && a.name(token - 2) == Names.LOCATION;
  }

  /// *KARSOVA (Reuters) -*, *BARTON --*: capitals at the start of a sentence or line, then a dash.
  boolean dateline(int first, int last) {
    boolean starts =
        first == a.firstToken(a.sentenceOf(first))
            || a.text().lastIndexOf('\n', a.start(first) - 1) >= a.end(first - 1);
    if (!starts || last + 1 >= a.size() || a.end(last) - a.start(first) < 4) {
      return false;
    }
    for (int t = first; t <= last; t++) {
      if (!a.word(t).equals(a.word(t).toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return DATELINE_ENDS.contains(a.word(last + 1));
  }
}
