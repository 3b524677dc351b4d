// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.Agent;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.Named;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.dragoman.text.Syntax;

/// States that no list has, known by what the article says of them: *Karsova's parliament*, *the
/// Arvenian army*, *sanctions on Morvania*.
///
/// 1. Evidence is added up over the whole article; a name is a state from [#ENOUGH] points on.
/// 2. Something must be done by or to it that states do; a name that merely looks like one is none.
/// 3. A surname of the article, a known name, a town of the gazetteer is none.
final class UnknownStates {
  /// Points from which a name is a state. One kind of evidence alone suffices only where nobody but
  /// a state can have it.
  private static final int ENOUGH = 3;

  private final NameBook book;
  private final ActorWords words;
  private final Titles titles;

  UnknownStates(NameBook book) {
    this.book = book;
    this.words = book.words();
    this.titles = new Titles(book);
  }

  /// What is known of one name of the article.
  private static final class Evidence {
    private int met;
    private int points;
    private int asPerson;
    private int asOrganisation;
    private int asLocation;
    private boolean acts;
    private boolean person;

    int sum() {
      int sum = points;
      sum += asPerson == 0 ? 1 : 0;
      sum += 2 * asLocation > met ? 1 : 0;
      sum -= 2 * asOrganisation > met ? 2 : 0;
      return sum;
    }

    boolean isState() {
      return acts && !person && sum() >= ENOUGH;
    }
  }

  /// The states met in an article.
  ///
  /// @param place tokens of places that the gazetteer knows
  StatesMet in(Syntax syntax, boolean[] place, Trace trace) {
    Analysis a = syntax.analysis();
    Map<String, Evidence> candidates = candidates(a, place);
    Map<String, String> demonyms = demonyms(a, candidates);
    for (int t = 0; t < a.size(); t++) {
      Evidence e = candidates.get(a.word(t));
      if (e != null) {
        weigh(syntax, t, e, candidates);
      }
    }
    weighDemonyms(a, demonyms, candidates);
    weighCompany(a, candidates);
    Map<String, String> names = new TreeMap<>();
    candidates.forEach((name, e) -> {
      if (e.isState()) {
        names.put(name, name);
      }
    });
    Map<String, String> nationalities = new TreeMap<>();
    demonyms.forEach((word, of) -> {
      if (names.containsKey(of)) {
        nationalities.put(word, of);
      }
    });
    nationalitiesAlone(a, nationalities);
    tell(a, candidates, trace);
    return new StatesMet(names, nationalities);
  }

  private void tell(Analysis a, Map<String, Evidence> candidates, Trace trace) {
    Set<String> told = new HashSet<>();
    for (int t = 0; t < a.size() && trace.on(); t++) {
      Evidence e = candidates.get(a.word(t));
      if (e == null || e.points == 0 || !told.add(a.word(t))) {
        continue;
      }
      if (e.isState()) {
        trace.fired("actor.unknown-state", a.span(t), a.word(t) + ", points " + e.sum());
      } else {
        trace.refused(
            "actor.unknown-state",
            a.span(t),
            e.person ? "is a person's name" : "points " + e.sum() + " of " + ENOUGH);
      }
    }
  }

  private Map<String, Evidence> candidates(Analysis a, boolean[] place) {
    Map<String, Evidence> candidates = new LinkedHashMap<>();
    Set<String> barred = new HashSet<>();
    for (int t = 0; t < a.size(); t++) {
      String word = a.word(t);
      if (!a.isProperNoun(t) || !looksLikeName(word)) {
        continue;
      }
      Evidence e = candidates.get(word);
      if (e == null) {
        if (barred.contains(word) || place[t] || isKnown(word) || isOffice(a, t)) {
          barred.add(word);
          continue;
        }
        e = new Evidence();
        e.points = endsLikeState(word) ? 1 : 0;
        candidates.put(word, e);
      }
      e.met++;
      e.asPerson += a.name(t) == Names.PERSON ? 1 : 0;
      e.asOrganisation += a.name(t) == Names.ORGANISATION ? 1 : 0;
      e.asLocation += a.name(t) == Names.LOCATION ? 1 : 0;
      e.person |= isPersonAt(a, t);
    }
    return candidates;
  }

  /// *Prime Minister*, *Energy Minister*, *the Front*: a word of a title, or one with an article.
  private boolean isOffice(Analysis a, int t) {
    int head = a.head(t);
    boolean before = head == t + 1 && Character.isUpperCase(a.word(head).charAt(0));
    boolean office = before && titles.end(a, head) >= head;
    int article = a.child(t, "det");
    return titles.end(a, t) > t || office && titles.end(a, t) < 0 && isWord(a, t) || article >= 0;
  }

  /// Whether the name finder makes nothing of the word: *Energy* of *Energy Minister*.
  private static boolean isWord(Analysis a, int t) {
    return a.name(t) == Names.NONE;
  }

  private static boolean looksLikeName(String word) {
    return word.length() >= 4
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-');
  }

  private boolean isKnown(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !book.names().get(word).isEmpty()
        || !book.titles().get(lower).isEmpty()
        || words.is(Kind.QUALIFIER, lower)
        || !book.agents().get(lower).isEmpty()
        || book.genderOf(word).isPresent();
  }

  private boolean endsLikeState(String word) {
    for (int from = 2; from <= word.length() - 2; from++) {
      if (words.is(Kind.STATE_ENDING, word.substring(from))) {
        return true;
      }
    }
    return false;
  }

  /// *Oskar Veld*, *President Veld*: part of a person's name.
  private boolean isPersonAt(Analysis a, int t) {
    int[] chunk = a.chunk(t);
    boolean longer = a.name(t) == Names.PERSON && chunk[0] < chunk[1];
    boolean afterTitle =
        t > a.firstToken(a.sentenceOf(t))
            && Character.isUpperCase(a.word(t - 1).codePointAt(0))
            && titles.endsAt(a, t - 1);
    boolean afterGivenName =
        t > a.firstToken(a.sentenceOf(t))
            && a.isProperNoun(t - 1)
            && book.genderOf(a.word(t - 1)).isPresent();
    return longer || afterTitle || afterGivenName;
  }

  /// Adds what this one mention says.
  private void weigh(Syntax syntax, int t, Evidence e, Map<String, Evidence> candidates) {
    Analysis a = syntax.analysis();
    int first = Phrases.firstOfCoordination(a, t);
    int up = a.head(first);
    if (up < 0) {
      return;
    }
    String label = a.label(first);
    String governor = a.lemma(up).toLowerCase(Locale.ROOT);
    String preposition = syntax.preposition(t);
    int points = 0;
    if (label.startsWith("nmod:poss") || label.startsWith("nmod") && preposition.equals("of")) {
      points = words.is(Kind.STATE_THING, governor) ? 3 : isForce(a, up) ? 2 : 0;
    } else if (label.equals("compound") && t == first) {
      points =
          words.is(Kind.STATE_THING, governor) && !words.is(Kind.LOOSE_THING, a.lemma(up)) ? 2 : 0;
    } else if (label.startsWith("nsubj")) {
      boolean state = words.is(Kind.STATE_ACT, governor);
      points = state ? 2 : words.is(Kind.POLITICAL_ACT, governor) ? 1 + itself(a, up) : 0;
    } else if (label.equals("obj") && words.is(Kind.POLITICAL_ACT, governor)) {
      points = 1;
    } else if (label.startsWith("nmod") || label.startsWith("obl")) {
      points = related(a, up, governor, preposition) ? 1 : 0;
    }
    if (points > 0) {
      e.acts = true;
      e.points += points + (besideState(a, t, candidates) ? 1 : 0);
    }
  }

  /// *Morvania said it would not*, *Morvania closed its ports*: no person is *it*.
  private static int itself(Analysis a, int verb) {
    for (String label : List.of("obj", "obl")) {
      int object = a.child(verb, label);
      int owner = object < 0 ? -1 : a.child(object, "nmod:poss");
      if (owner >= 0 && a.word(owner).equals("its")) {
        return 1;
      }
    }
    int clause = a.child(verb, "ccomp");
    int subject = clause < 0 ? -1 : a.child(clause, "nsubj");
    return subject >= 0 && a.lemma(subject).equals("it") ? 1 : 0;
  }

  private boolean related(Analysis a, int up, String governor, String preposition) {
    if (words.is(Kind.WHERE, preposition)) {
      return false;
    }
    boolean force = isForce(a, up);
    boolean goes = words.is(Kind.RELATION, governor) || force;
    return goes && (words.is(Kind.TOWARDS, preposition) || preposition.equals("between"))
        || preposition.equals("against") && a.isVerb(up);
  }

  /// Troops, a ministry, a minister: whose they are has a part in politics.
  private boolean isForce(Analysis a, int head) {
    List<Agent> agents = book.agents().get(a.word(head).toLowerCase(Locale.ROOT));
    if (agents.isEmpty()) {
      return false;
    }
    ActorKind kind = agents.getFirst().kind();
    boolean body = agents.getFirst().number() != Agent.Number.PERSON;
    return body && (kind == ActorKind.GOVERNMENT || kind == ActorKind.MILITARY);
  }

  /// *Arvenia and France*: named together with a state that is known, or with another that looks
  /// like one.
  private boolean besideState(Analysis a, int t, Map<String, Evidence> candidates) {
    int first = Phrases.firstOfCoordination(a, t);
    for (int c : a.children(first)) {
      if (c != t && a.labelled(c, "conj") && isStateName(a.word(c), candidates)) {
        return true;
      }
    }
    return first != t && isStateName(a.word(first), candidates);
  }

  private boolean isStateName(String word, Map<String, Evidence> candidates) {
    boolean known =
        book.names().get(word).stream()
            .anyMatch(n -> n instanceof Named.OfCountry c && c.form() == Named.Form.NAME);
    return known || candidates.containsKey(word) && endsLikeState(word);
  }

  /// Words of the article that are made of one of its names as nationalities are: *Karsovan* of
  /// *Karsova*.
  private Map<String, String> demonyms(Analysis a, Map<String, Evidence> candidates) {
    Map<String, String> demonyms = new TreeMap<>();
    for (int t = 0; t < a.size(); t++) {
      String word = a.word(t);
      if (!demonyms.containsKey(word) && Demonyms.canBe(word) && book.names().get(word).isEmpty()) {
        Demonyms.namesOf(word).stream()
            .filter(name -> !name.equals(word) && candidates.containsKey(name))
            .findFirst()
            .ifPresent(name -> demonyms.put(word, name));
      }
    }
    return demonyms;
  }

  private void weighDemonyms(
      Analysis a, Map<String, String> demonyms, Map<String, Evidence> candidates) {
    Set<String> seen = new HashSet<>();
    for (int t = 0; t < a.size(); t++) {
      String of = demonyms.get(a.word(t));
      Evidence e = of == null ? null : candidates.get(of);
      if (e == null) {
        continue;
      }
      e.points += seen.add(of) ? 1 : 0;
      if (modifiesBody(a, t)) {
        e.points += 2;
        e.acts = true;
      }
    }
  }

  /// *between Belmark and Karsova*: named in one breath with a state, and like one by its form.
  private void weighCompany(Analysis a, Map<String, Evidence> candidates) {
    for (int t = 0; t < a.size(); t++) {
      Evidence e = candidates.get(a.word(t));
      int first = e == null ? t : Phrases.firstOfCoordination(a, t);
      if (e == null || e.acts || !endsLikeState(a.word(t))) {
        continue;
      }
      boolean beside = first != t && isState(a.word(first), candidates);
      for (int c : a.children(t)) {
        beside |= a.labelled(c, "conj") && isState(a.word(c), candidates);
      }
      if (beside) {
        e.acts = true;
        e.points++;
      }
    }
  }

  private boolean isState(String word, Map<String, Evidence> candidates) {
    Evidence e = candidates.get(word);
    return e != null
        ? e.isState()
        : book.names().get(word).stream()
            .anyMatch(n -> n instanceof Named.OfCountry c && c.form() == Named.Form.NAME);
  }

  private boolean modifiesBody(Analysis a, int t) {
    int up = a.head(t);
    boolean before = up > t && (a.labelled(t, "amod") || a.labelled(t, "compound"));
    return before && (isForce(a, up) || words.is(Kind.STATE_THING, a.lemma(up)));
  }

  /// *the Arvenian army* where the article never says *Arvenia*: the nationality stands for it.
  private void nationalitiesAlone(Analysis a, Map<String, String> nationalities) {
    for (int t = 0; t < a.size(); t++) {
      String word = a.word(t);
      boolean fits =
          Demonyms.canBe(word)
              && looksLikeName(word)
              && !nationalities.containsKey(word)
              && !isKnown(word)
              && !a.tag(t).endsWith("S")
              && !isPersonAt(a, t)
              && !(t > 0 && a.name(t) == Names.PERSON && a.isProperNoun(t - 1))
              && modifiesBody(a, t);
      if (fits) {
        nationalities.put(word, word);
      }
    }
  }
}
