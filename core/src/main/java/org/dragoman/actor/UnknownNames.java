// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.NameBook;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.dragoman.text.Syntax;

/// Names that the lexicon does not know: what the name finder marks, cut at titles; persons it
/// missed after a title; surnames again without a mark. Bodies are left to [UnknownBodies].
final class UnknownNames {
  private final NameBook book;
  private final Titles titles;
  private final UnknownBodies bodies;

  UnknownNames(NameBook book) {
    this.book = book;
    this.titles = new Titles(book);
    this.bodies = new UnknownBodies(book, this);
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
    speakers(syntax, all, place, found, trace);
    surnamesAgain(a, all, place, found, trace);
    SameNames same = new SameNames(a);
    same.settle(found);
    same.again(all, place, found, trace);
    bodies.defined(a, all, found, trace);
    bodies.abbreviations(a, all, place, found, trace);
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
        ? person(a, titles.after(a, first, last), last)
        : bodies.named(a, first, last);
  }

  Optional<Found> person(Analysis a, int first, int last) {
    if (first == last && titles.end(a, first) == last) {
      return Optional.empty();
    }
    String text = a.span(first, last).of(a.text());
    return Optional.of(
        found(a, first, last, Identity.ofName(text, ActorKind.PERSON, gender(a, first))));
  }

  static Found found(Analysis a, int first, int last, Identity identity) {
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

  /// *Interim President Manuel Merino*: proper nouns after an office, unmarked, are its holder.
  private void afterTitle(
      Analysis a, boolean[] taken, boolean[] place, List<Found> found, Trace trace) {
    for (int t = 0; t + 1 < a.size(); t++) {
      boolean capital = Character.isUpperCase(a.word(t).codePointAt(0));
      if (!capital || taken[t] || a.name(t) == Names.PERSON) {
        continue;
      }
      int end = titles.end(a, t);
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
          && titles.end(a, first) < 0) {
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

  /// *Veld vowed to stay*: proper nouns that nothing marks, as the subject of a verb of speaking or
  /// deciding. Whether it is a person after all, the linker sees from the rest of the article.
  private void speakers(
      Syntax syntax, boolean[] taken, boolean[] place, List<Found> found, Trace trace) {
    Analysis a = syntax.analysis();
    for (int t = 0; t < a.size(); t++) {
      int verb = a.label(t).equals("nsubj") ? a.head(t) : -1;
      if (verb < 0 || !speaks(a, verb) || !isFreeName(a, t, taken, place)) {
        continue;
      }
      int first = t;
      while (first > 0 && a.head(first - 1) == t && isFreeName(a, first - 1, taken, place)) {
        first--;
      }
      boolean bare = a.leftmost(t) == first && titles.end(a, first) < 0 && isNoWord(a, t);
      if (bare) {
        Identity who =
            Identity.ofName(a.span(first, t).of(a.text()), ActorKind.PERSON, gender(a, first));
        add(a, found(a, first, t, who), "actor.name-speaks", taken, found, trace);
      }
    }
  }

  private boolean speaks(Analysis a, int verb) {
    return book.words().is(Kind.SPEAKING, a.lemma(verb))
        || book.words().is(Kind.DECIDING, a.lemma(verb));
  }

  /// At the head of a sentence taggers take common nouns for names: only what is no word for people
  /// or bodies counts.
  private boolean isNoWord(Analysis a, int t) {
    String word = a.word(t);
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return !capitals && book.agents().get(word.toLowerCase(Locale.ROOT)).isEmpty();
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

  static void add(
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
}
