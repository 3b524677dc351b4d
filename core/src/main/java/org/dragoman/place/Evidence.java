// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.dragoman.text.Syntax;

/// Weighs whether a word that could name a place does so here: the same letters are a man (Jordan), a
/// newspaper (*The New York Times*), a common word (Reading, Nice).
final class Evidence {
  static final Set<String> LOCATIVE =
      Set.of(
          "in", "near", "from", "at", "outside", "around", "across", "throughout", "to", "into", "through",
          "via", "toward", "towards", "between", "inside", "within", "off", "north", "south", "east", "west",
          "northern", "southern", "eastern", "western", "central", "downtown", "nearby");

  private final Lexicon lexicon;

  Evidence(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Article of(Analysis analysis) {
    return new Article(analysis);
  }

  /// What one article says for and against a name.
  final class Article {
    private final Analysis a;
    private final Syntax syntax;

    private Article(Analysis a) {
      this.a = a;
      this.syntax = new Syntax(a);
    }

    /// Why a name is no toponym here; empty if it is one.
    Optional<String> against(Toponym t) {
      int[] chunk = chunk(t.last());
      Names name = a.name(t.last());
      if (!a.isProperNoun(t.last()) && !a.tagged(t.last(), "JJ") && name == Names.NONE && !t.isDemonym()) {
        return Optional.of("no proper noun");
      }
      Candidate best = t.candidates().getFirst();
      if (best.isCountry()) {
        return name == Names.PERSON ? Optional.of("a person") : Optional.empty();
      }
      if (name == Names.LOCATION) {
        return Optional.empty();
      }
      if (name == Names.PERSON) {
        return Optional.of("a person");
      }
      if (name == Names.ORGANISATION) {
        return chunk[0] == t.first() && best.weight() > 4.5 ? Optional.empty() : Optional.of("an organisation");
      }
      return LOCATIVE.contains(t.first() == 0 ? "" : a.word(t.first() - 1).toLowerCase(Locale.ROOT))
              || best.weight() > 5.5
          ? Optional.empty()
          : Optional.of("nothing says that it is a place");
    }

    int[] chunk(int token) {
      int from = token;
      int to = token;
      Names name = a.name(token);
      if (name != Names.NONE) {
        int sentence = a.sentenceOf(token);
        while (from > a.firstToken(sentence) && a.name(from - 1) == name) {
          from--;
        }
        while (to + 1 < a.endToken(sentence) && a.name(to + 1) == name) {
          to++;
        }
      }
      return new int[] {from, to};
    }
  }
}
