// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Modality;
import org.dragoman.lexicon.Words;
import org.dragoman.model.Span;
import org.dragoman.text.Analysis;

/// Finds the words of `modality.tsv` round a predicate.
///
/// A phrase is matched against words and lemmas from its first token on; of several the longest
/// counts.
final class Operators {
  private static final Set<String> NEGATORS =
      Set.of("not", "n't", "n’t", "never", "neither", "nor", "nt");

  private static final double NEEDED = 1;

  /// Below, whether the main clause comes about is open.
  private static final double OPEN = 2;

  private final Analysis a;
  private final Words words;

  Operators(Analysis analysis, Words words) {
    this.a = analysis;
    this.words = words;
  }

  /// An entry and the tokens it covers.
  record Hit(Modality entry, int first, int last) {
    Span span(Analysis analysis) {
      return analysis.span(first, last);
    }
  }

  boolean isNegator(int token) {
    return NEGATORS.contains(word(token));
  }

  private String word(int token) {
    return a.word(token).toLowerCase(Locale.ROOT);
  }

  /// The longest entry of one kind that begins at this token.
  Optional<Hit> at(int token, String pos) {
    Optional<Hit> hit = at(token, word(token), pos);
    return hit.isPresent() || a.lemma(token).equals(word(token))
        ? hit
        : at(token, a.lemma(token), pos);
  }

  private Optional<Hit> at(int token, String key, String pos) {
    for (Modality entry : words.modality(key)) {
      if (!entry.pos().equals(pos)) {
        continue;
      }
      int last = matchEnd(token, entry.lemma().split(" "));
      if (last >= 0) {
        return Optional.of(new Hit(entry, token, last));
      }
    }
    return Optional.empty();
  }

  private int matchEnd(int token, String[] parts) {
    int at = token;
    for (int i = 1; i < parts.length; i++) {
      at++;
      if (at >= a.size() || a.sentenceOf(at) != a.sentenceOf(token)) {
        return -1;
      }
      if (!parts[i].equals(word(at)) && !parts[i].equals(a.lemma(at))) {
        return -1;
      }
    }
    return at;
  }

  /// The modal verb or phrase of a predicate: *may*, *could have*, *is to*.
  Optional<Hit> modal(int predicate) {
    for (int c : a.children(predicate)) {
      if (!a.labelled(c, "aux") || c > predicate) {
        continue;
      }
      if (a.tag(c).equals("MD")) {
        return Optional.of(withHave(predicate, c));
      }
      if (a.lemma(c).equals("have") && a.label(c).equals("aux") && hasTo(predicate, c)) {
        return words.modality("have").stream()
            .filter(m -> m.lemma().equals("have to"))
            .map(m -> new Hit(m, c, c))
            .findFirst();
      }
      // is to host: `be` and a `to` that stands before the same verb
      if (a.lemma(c).equals("be") && a.label(c).equals("aux") && hasTo(predicate, c)) {
        return words.modality("be").stream()
            .filter(m -> m.lemma().equals("be to"))
            .map(m -> new Hit(m, c, c))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private Hit withHave(int predicate, int modal) {
    boolean perfect = false;
    for (int c : a.children(predicate)) {
      perfect |= c > modal && a.labelled(c, "aux") && a.lemma(c).equals("have");
    }
    String key = word(modal);
    Modality plain = null;
    for (Modality entry : words.modality(key)) {
      if (!entry.pos().equals("m")) {
        continue;
      }
      if (perfect && entry.lemma().equals(key + " have")) {
        return new Hit(entry, modal, modal);
      }
      if (entry.lemma().equals(key)) {
        plain = entry;
      }
    }
    return new Hit(plain == null ? new Modality(key, "m", 1, -1) : plain, modal, modal);
  }

  private boolean hasTo(int predicate, int after) {
    for (int c : a.children(predicate)) {
      if (c > after && a.tag(c).equals("TO") && a.labelled(c, "mark")) {
        return true;
      }
    }
    return false;
  }

  /// The adverbs, negators among them, that hang on a predicate, in the order of the text.
  List<Hit> adverbs(int predicate) {
    List<Hit> hits = new java.util.ArrayList<>();
    int covered = -1;
    for (int c : a.children(predicate)) {
      boolean adverbial =
          a.labelled(c, "advmod")
              || a.labelled(c, "neg")
              || a.labelled(c, "cc")
              || a.labelled(c, "discourse")
              || a.labelled(c, "obl")
              || a.labelled(c, "parataxis")
              || a.labelled(c, "dep")
              || (a.labelled(c, "det") && isNegator(c));
      int from = a.labelled(c, "obl") ? a.leftmost(c) : c;
      if (!adverbial || from <= covered) {
        continue;
      }
      Optional<Hit> hit = at(from, "r");
      if (hit.isEmpty() && from == c && a.leftmost(c) < c) {
        hit = at(a.leftmost(c), "r");
      }
      boolean whole = hit.isPresent() && hit.get().last() >= c && !measures(hit.get(), predicate);
      if (whole) {
        hits.add(hit.get());
        covered = hit.get().last();
      }
    }
    return hits;
  }

  /// *nearly two years*, *almost daily*: the adverb is about an amount, not about the predicate.
  private boolean measures(Hit hit, int predicate) {
    String lemma = hit.entry().lemma();
    if (!lemma.equals("almost") && !lemma.equals("nearly") && !lemma.equals("all but")) {
      return false;
    }
    int next = hit.last() + 1;
    return next != predicate && !(next < predicate && a.tagged(next, "VB"));
  }

  /// A *no*, *few* or *none* of a noun, or the noun itself if it is a *nobody*.
  Optional<Hit> determiner(int noun) {
    Optional<Hit> own = at(noun, "d");
    if (own.isPresent()) {
      return own;
    }
    for (int c : a.children(noun)) {
      if (c > noun) {
        continue;
      }
      if (a.labelled(c, "det") || a.labelled(c, "amod") || a.labelled(c, "cc")) {
        boolean some = c > 0 && word(c - 1).equals("a");
        Optional<Hit> hit = some ? Optional.empty() : at(c, "d");
        if (hit.isPresent()) {
          return hit;
        }
      }
      // not a single rebel
      if (a.labelled(c, "advmod") && word(c).equals("not") && !hasCopula(noun)) {
        Optional<Hit> hit = at(c, "d");
        if (hit.isPresent()) {
          return hit;
        }
      }
    }
    return Optional.empty();
  }

  boolean hasCopula(int token) {
    return a.child(token, "cop") >= 0;
  }

  /// The subordinator of a clause (`s`), or its effect on the clause above (`h`).
  Optional<Hit> subordinator(int clause, String pos) {
    for (int c : a.children(clause)) {
      if (c > clause) {
        break;
      }
      if (a.labelled(c, "mark") || a.labelled(c, "advmod") || a.labelled(c, "case")) {
        Optional<Hit> hit = at(c, pos);
        if (hit.isEmpty() && c > 0 && a.leftmost(c) < c) {
          hit = at(a.leftmost(c), pos);
        }
        if (hit.isPresent()) {
          return hit;
        }
      }
    }
    return Optional.empty();
  }

  /// The preposition a noun or gerund stands after, if it changes its status.
  Optional<Hit> preposition(int noun) {
    for (int c : a.children(noun)) {
      if (c > noun) {
        break;
      }
      if (a.labelled(c, "case") || a.labelled(c, "mark")) {
        Optional<Hit> hit = at(c, "p");
        if (hit.isPresent()) {
          return hit;
        }
      }
    }
    return phrasePreposition(noun);
  }

  /// *fled without a fight*: there was none. *May not leave without a hearing* asks for one, *could
  /// leave without a hearing* leaves it open.
  Outlook without(Outlook from, Outlook main, Hit hit) {
    if (main.value() < 0) {
      return from.times(NEEDED, hit.span(a));
    }
    return from.times(main.value() < OPEN ? 0 : hit.entry().value(), hit.span(a));
  }

  /// *on the verge of war*: the phrase ends in the noun's own preposition, its noun stands above.
  private Optional<Hit> phrasePreposition(int noun) {
    int head = a.head(noun);
    if (head < 0 || head > noun || !a.isNoun(head)) {
      return Optional.empty();
    }
    int first = a.leftmost(head);
    if (first < head) {
      Optional<Hit> hit = at(first, "p");
      if (hit.isPresent() && hit.get().last() > head && hit.get().last() < noun) {
        return hit;
      }
    }
    return Optional.empty();
  }
}
