// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.PlaceWords;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Place;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;

/// Weighs whether a word that could name a place does so here: the same letters are a man (Jordan),
/// a newspaper (*The New York Times*), a common word (Reading, Nice).
final class Evidence {
  /// From about 300,000 inhabitants on a name needs no word beside it.
  private static final double GREAT = 5.5;

  /// From about 10,000 inhabitants on a preposition is enough.
  private static final double SMALL = 4.0;

  /// A village of some hundreds.
  private static final double TINY = 2.5;

  private final Lexicon lexicon;
  private final PlaceWords words;
  private final Analysis a;
  private final NamesOfArticle names;
  private final Namesakes namesakes;
  private final PersonOrFirm said;
  private final Set<String> told = new HashSet<>();
  private final Languages languages;

  Evidence(Lexicon lexicon, Analysis analysis) {
    this.lexicon = lexicon;
    this.words = lexicon.placeWords();
    this.a = analysis;
    this.names = new NamesOfArticle(lexicon, analysis);
    this.namesakes = new Namesakes(analysis, words);
    this.said = new PersonOrFirm(analysis, words, names);
    this.languages = new Languages(analysis, words);
  }

  Namesakes namesakes() {
    return namesakes;
  }

  NamesOfArticle names() {
    return names;
  }

  /// Why a name is no toponym here; empty if it is one.
  Optional<String> against(Toponym t) {
    Candidate best = t.candidates().getFirst();
    Optional<String> namesake = namesakes.against(t.first(), t.last(), sortOf(best));
    if (namesake.isPresent()) {
      return namesake;
    }
    if (!best.isDemonym() && names.ofPerson(t)) {
      return Optional.of("a person");
    }
    Optional<String> body = bodyAround(t, best);
    if (body.isPresent()) {
      return body;
    }
    if (best.form() == Candidate.Form.ABBREVIATION) {
      return abbreviation(t);
    }
    if (isInitials(t, best)) {
      return Optional.of("initials of something else");
    }
    if (best.isDemonym()) {
      return demonym(t);
    }
    if (best.isCountry()) {
      return country(t);
    }
    Optional<String> other = otherwise(t, best);
    if (other.isPresent()) {
      return other;
    }
    return switch (a.name(t.last())) {
      case LOCATION -> located(t);
      case PERSON -> person(t, best);
      case ORGANISATION -> organisation(t, best);
      case NONE -> unmarked(t, best);
    };
  }

  /// What the sentence says of the name, or said of it before.
  private Optional<String> otherwise(Toponym t, Candidate best) {
    if (names.regionAfter(t.last())) {
      return Optional.empty();
    }
    Optional<String> reason = said.against(t, best);
    if (reason.isPresent()) {
      told.add(t.key());
      return reason;
    }
    return told.contains(t.key()) && !before(t) && !sorted(t)
        ? Optional.of("was something else before")
        : Optional.empty();
  }

  /// Whether an earlier mention was of a person, a firm or another thing of this name.
  boolean isTold(int first, int last) {
    return told.contains(key(a, first, last));
  }

  private static Namesakes.Sort sortOf(Candidate best) {
    if (best.isDemonym()) {
      return Namesakes.Sort.PEOPLE;
    }
    boolean town = best.kind() == Place.Kind.CITY || best.kind() == Place.Kind.DISTRICT;
    return town ? Namesakes.Sort.TOWN : Namesakes.Sort.OTHER;
  }

  /// *BA* is no Ba on Fiji, *EU* no Eu in Normandy.
  private boolean isInitials(Toponym t, Candidate best) {
    return t.surface().length() <= 3
        && isCapitals(t.surface())
        && !best.isCountry()
        && !names.regionAfter(t.last());
  }

  /// *New York* of *The New York Times*, *White House*, which is also a name of Casablanca.
  private Optional<String> bodyAround(Toponym t, Candidate best) {
    Optional<NamesOfArticle.Cover> cover = names.cover(t.first(), t.last());
    if (cover.isEmpty()) {
      return Optional.empty();
    }
    String last = a.lemma(cover.get().last()).toLowerCase(Locale.ROOT);
    if (words.is(PlaceWords.Kind.PROCESS, last) && cover.get().first() <= t.first()) {
      return Optional.empty();
    }
    boolean whole = cover.get().first() >= t.first() && cover.get().last() <= t.last();
    if (whole) {
      if (names.regionAfter(t.last())) {
        return Optional.empty();
      }
      boolean strong = best.isCountry() || best.weight() >= 6 && a.name(t.last()) == Names.LOCATION;
      return strong ? Optional.empty() : Optional.of("is " + cover.get().name());
    }
    ActorKind kind = cover.get().kind();
    boolean open =
        kind == ActorKind.GOVERNMENT
            || kind == ActorKind.MILITARY
            || kind == ActorKind.POLICE
            || kind == ActorKind.NGO && t.isDemonym()
            || cover.get().name().contains("University");
    return open && (t.isDemonym() || best.weight() > SMALL)
        ? Optional.empty()
        : Optional.of("is a part of " + cover.get().name());
  }

  private Optional<String> abbreviation(Toponym t) {
    boolean points = t.surface().indexOf('.') >= 0;
    String word = t.surface().toLowerCase(Locale.ROOT);
    if (!lexicon.names().titles().get(word).isEmpty() && !isCapitals(t.surface())) {
      return Optional.of("a title");
    }
    boolean afterTown =
        t.first() > 0 && a.word(t.first() - 1).equals(",") || names.townBefore(t.first());
    if (afterTown && a.isProperNoun(t.first())) {
      return Optional.empty();
    }
    if (!points && !isCapitals(t.surface())) {
      return Optional.of("an abbreviation has capitals or a point");
    }
    if (!lexicon.names().titles().get(word).isEmpty() || words.is(PlaceWords.Kind.WORD, word)) {
      return Optional.of("a title or a word");
    }
    boolean located = a.name(t.last()) == Names.LOCATION;
    boolean initials = points && t.surface().length() >= 4;
    boolean preposition = before(t) && a.isProperNoun(t.last()) && t.surface().length() > 2;
    return located || initials || preposition
        ? Optional.empty()
        : Optional.of("an abbreviation without a town before it");
  }

  private Optional<String> demonym(Toponym t) {
    if (languages.is(t)) {
      return Optional.of("a language");
    }
    if (a.name(t.last()) == Names.ORGANISATION && isPrivate(t)) {
      return Optional.of("a part of a private body's name");
    }
    if (a.name(t.last()) == Names.PERSON && inLongerChunk(t)) {
      return Optional.of("a part of a person's name");
    }
    if (isCommand(t)) {
      return Optional.of("a verb");
    }
    boolean word = a.word(t.first()).equals("Western") || a.word(t.first()).equals("Native");
    return word ? Optional.of("no one country's") : Optional.empty();
  }

  /// *Polish the table*: no adjective stands before *the*.
  private boolean isCommand(Toponym t) {
    int next = t.last() + 1;
    return t.first() == t.last()
        && t.first() == a.firstToken(a.sentenceOf(t.first()))
        && next < a.endToken(a.sentenceOf(t.first()))
        && a.child(t.first(), "nsubj") < 0
        && (a.tag(next).equals("DT") || a.tag(next).equals("PRP$"))
        && (a.isVerb(t.first()) || a.head(next) > next);
  }

  private Optional<String> country(Toponym t) {
    Names name = a.name(t.last());
    boolean given = lexicon.names().genderOf(a.word(t.first())).isPresent();
    if (given && names.personBeside(t)) {
      return Optional.of("a person");
    }
    if (name == Names.PERSON) {
      boolean person = inLongerChunk(t) || names.isSurname(t.key()) || names.personBeside(t);
      return person ? Optional.of("a person") : Optional.empty();
    }
    if (name == Names.NONE && a.tag(t.first()).equals("NN") && t.first() == t.last()) {
      return Optional.of("a common noun");
    }
    return name == Names.ORGANISATION && isPrivate(t) && !t.surface().contains(".")
        ? Optional.of("a part of a private body's name")
        : Optional.empty();
  }

  private Optional<String> located(Toponym t) {
    if (names.privateBehind(t)) {
      return Optional.of("a part of a private body's name");
    }
    boolean word = t.first() == t.last() && words.is(PlaceWords.Kind.WORD, t.key());
    if (word && inLongerChunk(t)) {
      return Optional.of("a word of a longer name");
    }
    return word && !before(t) && !names.regionAfter(t.last())
        ? Optional.of("a common word")
        : Optional.empty();
  }

  private Optional<String> person(Toponym t, Candidate best) {
    if (inLongerChunk(t) || names.isSurname(t.key())) {
      return Optional.of("a person");
    }
    boolean placed = names.regionAfter(t.last()) || names.dateline(t.first(), t.last());
    boolean elsewhere = names.marked(t.key()) > 0;
    boolean pointed =
        sorted(t)
            || before(t)
                && !a.word(t.first() - 1).equalsIgnoreCase("of")
                && best.weight() >= SMALL
                && lexicon.names().genderOf(a.word(t.first())).isEmpty()
            || isTaken(t, best);
    return placed || elsewhere || pointed ? Optional.empty() : Optional.of("a person");
  }

  /// *captured Raqqa*: a town of some size suffers what is rarely done to a person.
  private boolean isTaken(Toponym t, Candidate best) {
    int up = a.head(t.last());
    boolean suffers = a.labelled(t.last(), "obj") || a.labelled(t.last(), "nsubj:pass");
    return suffers
        && up >= 0
        && best.weight() >= SMALL
        && words.is(PlaceWords.Kind.TAKE, a.lemma(up))
        && lexicon.names().genderOf(a.word(t.first())).isEmpty();
  }

  private Optional<String> organisation(Toponym t, Candidate best) {
    int[] chunk = a.chunk(t.last());
    boolean word = t.first() == t.last() && words.is(PlaceWords.Kind.WORD, t.key());
    if (word) {
      return Optional.of("a common word");
    }
    if (names.dateline(t.first(), t.last()) || names.regionAfter(t.last())) {
      return Optional.empty();
    }
    if (isPrivate(t) || names.privateBehind(t) || names.isSurname(t.key())) {
      return Optional.of("a part of a private body's name");
    }
    boolean elsewhere = names.marked(t.key()) > 0;
    boolean begins = chunk[0] == t.first() && chunk[1] > t.last();
    boolean ends = chunk[1] == t.last() && chunk[0] < t.first();
    boolean afterOf = t.first() > 0 && a.word(t.first() - 1).equalsIgnoreCase("of");
    boolean accepted =
        begins
            ? elsewhere || best.weight() > SMALL
            : ends
                ? elsewhere || best.weight() > GREAT || afterOf && best.weight() > SMALL
                : afterOf && best.weight() > GREAT
                    || chunk[0] == t.first() && (elsewhere || best.weight() > GREAT || before(t));
    return accepted ? Optional.empty() : Optional.of("a part of a body's name");
  }

  private Optional<String> unmarked(Toponym t, Candidate best) {
    if (names.dateline(t.first(), t.last())) {
      return Optional.empty();
    }
    boolean mistagged = t.first() == t.last() && before(t) && best.weight() >= SMALL;
    if (!a.isProperNoun(t.last())
        && !a.tagged(t.last(), "JJ")
        && !names.regionAfter(t.last())
        && !mistagged) {
      return Optional.of("no proper noun");
    }
    if (areMany(t)) {
      return Optional.of("a plural");
    }
    if (t.first() == t.last() && words.is(PlaceWords.Kind.WORD, t.key())) {
      boolean town =
          before(t) && words.is(PlaceWords.Kind.WORD, t.key(), "town") && a.isProperNoun(t.last());
      return town || names.regionAfter(t.last()) ? Optional.empty() : Optional.of("a common word");
    }
    boolean longer =
        t.last() + 1 < a.size() && a.isProperNoun(t.last() + 1) && a.head(t.last()) > t.last()
            || t.first() > 0
                && a.isProperNoun(t.first() - 1)
                && a.head(t.first() - 1) <= t.last()
                && a.head(t.first() - 1) >= t.first();
    boolean elsewhere = names.marked(t.key()) > 0 && !names.isSurname(t.key());
    boolean person =
        names.isSurname(t.key()) || lexicon.names().genderOf(a.word(t.first())).isPresent();
    boolean accepted =
        names.regionAfter(t.last())
            || elsewhere
            || sorted(t)
            || !person && !longer && best.weight() >= GREAT
            || !person && before(t) && best.weight() >= SMALL
            || !person && isGround(t) && best.weight() >= TINY
            || !person && t.last() > t.first() && best.weight() >= SMALL + 0.5;
    return accepted ? Optional.empty() : Optional.of("nothing says that it is a place");
  }

  /// *Buffalo roam the plain*: a town roams.
  private boolean areMany(Toponym t) {
    int verb = a.head(t.last());
    return t.first() == t.last()
        && verb > t.last()
        && a.label(t.last()).equals("nsubj")
        && a.tag(verb).equals("VBP")
        && a.child(t.last(), "conj") < 0;
  }

  private boolean sorted(Toponym t) {
    return names.sorted(t.first(), t.last());
  }

  private boolean before(Toponym t) {
    return t.first() > 0 && words.is(PlaceWords.Kind.LOCATIVE, a.word(t.first() - 1));
  }

  /// *inside Qaim*, *near Qaim.*: after a preposition of place alone, where nothing follows that
  /// the name could belong to.
  private boolean isGround(Toponym t) {
    int next = t.last() + 1;
    boolean ends = next >= a.size() || !a.isProperNoun(next) && !a.isNoun(next);
    return ends
        && t.first() > 0
        && a.isProperNoun(t.last())
        && words.is(PlaceWords.Kind.LOCATIVE, a.word(t.first() - 1), "ground");
  }

  private boolean isPrivate(Toponym t) {
    int[] chunk = a.chunk(t.last());
    String last = a.word(chunk[1]);
    return chunk[1] > t.last() && words.is(PlaceWords.Kind.PRIVATE, last);
  }

  private boolean inLongerChunk(Toponym t) {
    int[] chunk = a.chunk(t.last());
    return chunk[0] < t.first() || chunk[1] > t.last();
  }

  private static boolean isCapitals(String surface) {
    return surface.chars().noneMatch(Character::isLowerCase);
  }

  /// The name folded, of a range of tokens.
  static String key(Analysis a, int first, int last) {
    Pieces pieces = a.pieces();
    StringBuilder key = new StringBuilder();
    for (int p = pieces.at(a.start(first));
        p < pieces.size() && pieces.start(p) < a.end(last);
        p++) {
      key.append(key.isEmpty() ? "" : " ").append(pieces.folded(p));
    }
    return key.toString();
  }
}
