// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.Description;
import org.dragoman.lexicon.NameBook;
import org.dragoman.text.Analysis;

/// Finds which person a definite phrase means: *the minister*, *the monarch*, *the 19-year-old
/// student*.
///
/// 1. Who holds the office or was called by the noun, or by one that `descriptions.tsv` lets it
///    take up.
/// 2. Else, for a noun that can mean anyone or that explains what nothing is known of yet, the most
///    salient person; nobody when two are about as good.
final class PersonDescriptions {
  private static final int REACH = 5;

  private final Analysis a;
  private final NameBook book;
  private final Called called;
  private final Map<String, String> genders;

  PersonDescriptions(Analysis analysis, NameBook book, Called called, Map<String, String> genders) {
    this.a = analysis;
    this.book = book;
    this.called = called;
    this.genders = genders;
  }

  /// Who has been called by this noun.
  Optional<Identity> holder(Found f, String noun, List<Candidate> before) {
    List<Identity> fits = new ArrayList<>();
    for (Identity holder : called.holders(noun)) {
      if (agrees(f.identity().country(), holder.country())
          && modifiersFit(f.head(), holder.key())
          && genderFits(noun, holder)) {
        fits.add(holder);
      }
    }
    for (int i = before.size() - 1; i >= 0 && fits.size() > 1; i--) {
      Candidate c = before.get(i);
      for (Identity fit : fits) {
        if (c.isPerson() && c.who().getFirst().key().equals(fit.key())) {
          return Optional.of(fit);
        }
      }
    }
    return fits.isEmpty() ? Optional.empty() : Optional.of(fits.getLast());
  }

  /// Who has been called by a noun that this one can take up, the last mentioned of them.
  Optional<Identity> broader(Found f, String noun, List<Candidate> before) {
    Optional<Description> entry = book.findDescription(noun);
    if (entry.isEmpty() || !isBare(f)) {
      return Optional.empty();
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Candidate c = before.get(i);
      if (!c.isPerson()) {
        continue;
      }
      Identity who = c.who().getFirst();
      boolean fits =
          agrees(f.identity().country(), who.country())
              && genderFits(noun, who)
              && modifiersFit(f.head(), who.key());
      if (fits && entry.get().nouns().stream().anyMatch(n -> called.isCalled(who.key(), n))) {
        return Optional.of(who);
      }
    }
    return Optional.empty();
  }

  /// The last person who may be called so: *Her Honour* a judge.
  Optional<Identity> styled(String noun, List<Candidate> before) {
    List<String> takes = book.findDescription(noun).map(Description::nouns).orElse(List.of());
    for (int i = before.size() - 1; i >= 0; i--) {
      Candidate c = before.get(i);
      if (c.isPerson()
          && genderFits(noun, c.who().getFirst())
          && takes.stream().anyMatch(n -> called.isCalled(c.who().getFirst().key(), n))) {
        return Optional.of(c.who().getFirst());
      }
    }
    return Optional.empty();
  }

  /// The most salient person that nothing speaks against.
  Optional<Identity> salient(Found f, String noun, List<Candidate> before) {
    Optional<Description> entry = book.findDescription(noun);
    boolean alone = people(f, before) == 1;
    boolean anyone =
        alone || entry.map(e -> e.reach().contains(Description.Reach.PERSON)).orElse(false);
    if (!isBare(f) || !anyone && hasCompound(f.head())) {
      return Optional.empty();
    }
    Map<String, Integer> scores = new LinkedHashMap<>();
    Map<String, Identity> who = new LinkedHashMap<>();
    for (Candidate c : before) {
      int distance = a.sentenceOf(f.head()) - a.sentenceOf(c.head());
      if (!c.isPerson() || distance > REACH || c.head() >= f.first() || sisters(c.head(), f)) {
        continue;
      }
      boolean generic = entry.map(e -> e.reach().contains(Description.Reach.PERSON)).orElse(false);
      if (distance == 0 && !c.named() && !generic) {
        // *through an **interpreter**, the **general** said*: two roles in one sentence are two
        continue;
      }
      Identity person = c.who().getFirst();
      boolean explained = !anyone && called.isExplained(person);
      if (explained
          || !agrees(f.identity().country(), person.country())
          || !genderFits(noun, person)) {
        continue;
      }
      scores.merge(person.key(), score(c, distance), (x, y) -> Math.max(x, y) + 1);
      who.put(person.key(), person);
    }
    return best(scores).map(who::get);
  }

  /// How many persons the last sentences speak of.
  private int people(Found f, List<Candidate> before) {
    Set<String> keys = new HashSet<>();
    for (Candidate c : before) {
      if (c.isPerson() && a.sentenceOf(f.head()) - a.sentenceOf(c.head()) <= REACH) {
        keys.add(c.who().getFirst().key());
      }
    }
    return keys.size();
  }

  private int score(Candidate c, int distance) {
    boolean subject = a.labelled(c.head(), "nsubj");
    int score = 12 - 3 * distance + (subject ? 3 : 0) + (c.named() ? 2 : 0);
    return called.isExplained(c.who().getFirst()) ? score - 3 : score;
  }

  private static Optional<String> best(Map<String, Integer> scores) {
    List<Map.Entry<String, Integer>> ranked = new ArrayList<>(scores.entrySet());
    ranked.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    boolean clear = ranked.size() == 1 || ranked.get(0).getValue() - ranked.get(1).getValue() >= 1;
    return clear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
  }

  /// Whether the two are arguments of one verb, and so two persons.
  private boolean sisters(int head, Found f) {
    int verb = a.head(f.head());
    return verb >= 0 && (verb == a.head(head) || verb == head || a.head(head) == f.head());
  }

  /// Nothing in the phrase says that it is about somebody else: an owner, an *of*, a clause.
  private boolean isBare(Found f) {
    int head = f.head();
    if (f.last() > head || a.child(head, "nmod:poss") >= 0 || a.child(head, "nmod") > head) {
      return false;
    }
    int clause = Math.max(a.child(head, "acl"), a.child(head, "acl:relcl"));
    boolean restricts = clause > head && !a.isPunctuation(Math.min(a.size() - 1, f.last() + 1));
    if (restricts) {
      return false;
    }
    for (int c : a.children(head)) {
      if (c < head && book.words().is(Kind.ANOTHER, a.word(c).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasCompound(int head) {
    return a.child(head, "compound") >= 0;
  }

  private boolean genderFits(String noun, Identity who) {
    Optional<String> asked = book.findDescription(noun).flatMap(Description::gender);
    Optional<String> has = who.gender().or(() -> Optional.ofNullable(genders.get(who.key())));
    return agrees(asked, has);
  }

  static boolean agrees(Optional<String> asked, Optional<String> known) {
    return asked.isEmpty() || known.isEmpty() || asked.equals(known);
  }

  /// *the defence minister* is not the foreign minister.
  private boolean modifiersFit(int head, String key) {
    for (int c : a.children(head)) {
      boolean modifier = (a.labelled(c, "amod") || a.labelled(c, "compound")) && c < head;
      String word = a.word(c).toLowerCase(Locale.ROOT);
      if (modifier
          && Character.isLowerCase(a.word(c).codePointAt(0))
          && !called.isCalled(key, word)
          && (book.words().is(Kind.PORTFOLIO, word) || called.isUsed(word))
          && !word.equals("prime")) {
        return false;
      }
    }
    return true;
  }

  /// All persons of the last sentences who have been called by the noun of a plural, in the order
  /// in which they came up: *the ministers*.
  List<Identity> together(Found f, String noun, List<Candidate> before) {
    if (!isBare(f)) {
      return List.of();
    }
    List<String> nouns = new ArrayList<>(List.of(noun));
    book.findDescription(noun).ifPresent(e -> nouns.addAll(e.nouns()));
    List<Identity> found = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Candidate c : before) {
      boolean near = a.sentenceOf(f.head()) - a.sentenceOf(c.head()) <= REACH;
      Identity who = c.isPerson() ? c.who().getFirst() : null;
      if (near
          && who != null
          && nouns.stream().anyMatch(n -> called.isCalled(who.key(), n))
          && keys.add(who.key())) {
        found.add(who);
      }
    }
    return found.size() >= 2 && found.size() <= 4 ? found : List.of();
  }
}
