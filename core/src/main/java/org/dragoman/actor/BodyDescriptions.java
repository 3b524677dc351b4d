// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.Description;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.Pieces;
import org.dragoman.model.ActorKind;
import org.dragoman.text.Analysis;

/// Finds which state, body or armed group a definite phrase means: *the country*, *the company*,
/// *the rebels*; and which longer name a shorter one takes up: *the Guard* the *Northern Guard*.
final class BodyDescriptions {
  private static final int REACH = 6;

  /// Whose plural can mean one body: *the rebels*.
  private static final Set<ActorKind> OF_MANY =
      EnumSet.of(ActorKind.REBEL, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.ETHNIC);

  private final Analysis a;
  private final NameBook book;
  private final Called called;
  private final Map<String, List<Identity>> byWord = new HashMap<>();

  BodyDescriptions(Analysis analysis, NameBook book, Called called) {
    this.a = analysis;
    this.book = book;
    this.called = called;
  }

  /// The body that a definite phrase means.
  Optional<Identity> find(Found f, String noun, List<Candidate> before) {
    int head = f.head();
    boolean plural = Phrases.isPlural(a, head);
    boolean closed = f.last() > head || a.child(head, "nmod:poss") >= 0 || isOther(head);
    if (closed) {
      return Optional.empty();
    }
    Optional<Description> entry = book.findDescription(noun);
    Set<ActorKind> kinds = EnumSet.noneOf(ActorKind.class);
    entry.ifPresent(e -> kinds.addAll(e.kinds()));
    if (plural && kinds.stream().noneMatch(OF_MANY::contains)) {
      return Optional.empty();
    }
    boolean unknown = entry.map(e -> e.reach().contains(Description.Reach.GROUP)).orElse(false);
    Identity best = null;
    int bestScore = Integer.MIN_VALUE;
    for (int i = before.size() - 1; i >= 0; i--) {
      Candidate c = before.get(i);
      int distance = a.sentenceOf(head) - a.sentenceOf(c.head());
      if (distance > REACH) {
        break;
      }
      if (!c.isBody() || c.head() >= f.first() || isOwner(c.head(), head)) {
        continue;
      }
      int score = score(c, noun, f, kinds, unknown) - 2 * distance - (c.named() ? 0 : 3);
      if (score > 0 && score > bestScore) {
        bestScore = score;
        best = c.who().getFirst();
      }
    }
    if (best != null && best.kind() == ActorKind.GROUP) {
      called.kinds(best.key(), kinds);
    }
    return Optional.ofNullable(best);
  }

  /// How well a body fits; 0 or less for one that cannot be meant.
  private int score(Candidate c, String noun, Found f, Set<ActorKind> kinds, boolean unknown) {
    Identity who = c.who().getFirst();
    Identity own = f.identity();
    if (!PersonDescriptions.agrees(own.country(), who.country())
        || NominalLinks.opposed(own.kind(), who.kind())) {
      return 0;
    }
    int subject = a.labelled(c.head(), "nsubj") ? 2 : 0;
    if (who.kind() == ActorKind.STATE) {
      return book.words().is(Kind.STATE_NOUN, noun) && own.country().isEmpty() ? 20 + subject : 0;
    }
    if (contains(who.name(), noun)) {
      // "the constitutional court" is not the tax court
      return modifiersIn(f.head(), who.name()) ? 34 + subject : 0;
    }
    if (c.named() && isOneOf(who.name(), noun)) {
      // "the lender": a name that says it is a bank
      return 24 + subject;
    }
    boolean open = who.kind() == ActorKind.GROUP && who.ref().isEmpty();
    if (open && book.words().is(Kind.STATE_NOUN, noun) && own.country().isEmpty()) {
      return c.named() ? 14 + subject : 0;
    }
    if (open && unknown && called.allows(who.key(), kinds)) {
      return 18 + subject;
    }
    return kinds.contains(who.kind()) ? 20 + subject : 0;
  }

  /// *Arvenia's party*: an owner is not what it owns.
  private boolean isOwner(int candidate, int head) {
    return a.head(candidate) == head || a.head(head) == candidate;
  }

  private boolean isOther(int head) {
    for (int c : a.children(head)) {
      String word = a.word(c).toLowerCase(Locale.ROOT);
      if (c < head && (word.equals("other") || word.equals("another") || word.equals("new"))) {
        return true;
      }
    }
    return false;
  }

  private boolean modifiersIn(int head, String name) {
    for (int c : a.children(head)) {
      boolean modifier = a.labelled(c, "compound") || a.labelled(c, "amod");
      if (c < head && modifier && !contains(name, a.word(c).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a word of the name is one that the noun takes up.
  private boolean isOneOf(String name, String noun) {
    return book.findDescription(noun).map(Description::nouns).orElse(List.of()).stream()
        .anyMatch(word -> contains(name, word));
  }

  private static boolean contains(String name, String noun) {
    String folded = " " + name.toLowerCase(Locale.ROOT) + " ";
    return folded.contains(" " + noun + " ");
  }

  /// Keeps the words of a body's name for when it is taken up by one of them.
  void learn(Found f, Identity who) {
    List<String> words = words(f);
    if (words.size() < 2) {
      return;
    }
    for (String word : words) {
      List<Identity> all = byWord.computeIfAbsent(word, k -> new ArrayList<>());
      all.removeIf(x -> x.key().equals(who.key()));
      all.add(who);
      if (all.size() > 8) {
        all.removeFirst();
      }
    }
  }

  /// Whether the name of a body has this word.
  boolean isWord(String folded) {
    return byWord.containsKey(folded);
  }

  /// The body whose longer name this name is a part of.
  Optional<Identity> longer(Found f) {
    List<String> words = words(f);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<Identity> fits = new ArrayList<>(byWord.getOrDefault(words.getFirst(), List.of()));
    for (String word : words) {
      List<Identity> with = byWord.getOrDefault(word, List.of());
      fits.removeIf(x -> with.stream().noneMatch(y -> y.key().equals(x.key())));
    }
    return fits.isEmpty() ? Optional.empty() : Optional.of(fits.getLast());
  }

  private List<String> words(Found f) {
    List<String> words = new ArrayList<>();
    for (int t = f.nameFirst(); t <= f.nameLast(); t++) {
      if (Character.isUpperCase(a.word(t).codePointAt(0)) && !a.word(t).equals("The")) {
        words.add(Pieces.fold(a.word(t)));
      }
    }
    return words;
  }
}
