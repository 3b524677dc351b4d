// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.Description;
import org.dragoman.lexicon.NameBook;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Finds definite phrases that are nobody by themselves and can take somebody up: *the label*, *the
/// pair*, *the 62-year-old*, *the accused*, *the front* after *the Front for Change*. They are
/// mentions only where they do.
final class Descriptions {
  private static final Set<String> HEADS =
      Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss", "obl:agent", "conj");

  private final Analysis a;
  private final NameBook book;
  private final BodyDescriptions bodies;

  Descriptions(Analysis analysis, NameBook book, BodyDescriptions bodies) {
    this.a = analysis;
    this.book = book;
    this.bodies = bodies;
  }

  /// The phrase whose head this token is, or null.
  @Nullable Found at(int t) {
    if (age(t)) {
      return found(t, Set.of(ActorKind.PERSON), "-year-old");
    }
    boolean head = a.isNoun(t) && !a.label(t).equals("compound") && !a.label(t).equals("amod");
    boolean alone = !head && HEADS.contains(a.label(t)) && isAdjective(t);
    if (!head && !alone || !Phrases.isDefinite(a, t)) {
      return null;
    }
    String noun = a.lemma(t).toLowerCase(Locale.ROOT);
    if (book.words().is(Kind.SEVERAL, noun)) {
      return found(t, Set.of(ActorKind.GROUP), noun);
    }
    Optional<Description> entry = book.findDescription(noun);
    if (entry.isEmpty()) {
      boolean known = Character.isLowerCase(a.word(t).codePointAt(0)) && bodies.isWord(noun);
      return known ? found(t, Set.of(ActorKind.GROUP), noun) : null;
    }
    return found(t, kinds(entry.get()), noun);
  }

  private static Set<ActorKind> kinds(Description entry) {
    if (!entry.kinds().isEmpty()) {
      return EnumSet.copyOf(entry.kinds());
    }
    boolean person =
        entry.reach().contains(Description.Reach.PERSON)
            || !entry.reach().contains(Description.Reach.GROUP);
    return Set.of(person ? ActorKind.PERSON : ActorKind.GROUP);
  }

  private boolean isAdjective(int t) {
    String tag = a.tag(t);
    return tag.startsWith("JJ") || tag.equals("VBN") || tag.equals("VBD") || tag.equals("CD");
  }

  /// *the 62-year-old* before what is no noun of its.
  private boolean age(int t) {
    String word = a.word(t).toLowerCase(Locale.ROOT);
    boolean whole = word.endsWith("-year-old");
    boolean old =
        word.equals("old")
            && t >= 4
            && a.word(t - 1).equals("-")
            && a.word(t - 2).equals("year")
            && a.word(t - 3).equals("-");
    int first = whole ? t : t - 4;
    boolean the = (whole || old) && first > 0 && a.word(first - 1).equalsIgnoreCase("the");
    boolean more = t + 1 < a.size() && (a.isNoun(t + 1) || a.tag(t + 1).startsWith("JJ"));
    return the && !more;
  }

  private Found found(int t, Set<ActorKind> kinds, String noun) {
    int first = noun.equals("-year-old") ? firstOfAge(t) : Phrases.left(a, t, t);
    ActorKind kind = kinds.iterator().next();
    boolean many = Phrases.isPlural(a, t) && kind == ActorKind.PERSON;
    Identity who =
        new Identity(
            "agent:::" + noun + (Phrases.isPlural(a, t) ? "s" : ""),
            Optional.empty(),
            a.span(first, t).of(a.text()),
            many ? ActorKind.GROUP : kind,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new Found(first, t, t, first, t, Mention.Form.NOMINAL, who, new ArrayList<>());
  }

  private int firstOfAge(int t) {
    int first = t;
    while (first > 0 && !a.word(first).equalsIgnoreCase("the") && t - first < 6) {
      first--;
    }
    return first;
  }
}
