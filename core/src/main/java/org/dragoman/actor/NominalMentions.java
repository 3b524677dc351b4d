// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.Agent;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.Title;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Finds who is mentioned by a common noun: *Turkish troops*, *the foreign ministry*, *protesters*, *the
/// minister*.
final class NominalMentions {
  private final NameBook book;
  private final TitleMentions titles;

  NominalMentions(NameBook book, TitleMentions titles) {
    this.book = book;
    this.titles = titles;
  }

  List<Found> find(Syntax syntax, List<Found> names, Trace trace) {
    Analysis a = syntax.analysis();
    boolean[] taken = new boolean[a.size()];
    for (Found f : names) {
      for (int t = f.first(); t <= f.last(); t++) {
        taken[t] = true;
      }
    }
    List<Found> found = new ArrayList<>();
    Pieces pieces = a.pieces();
    int p = 0;
    while (p < pieces.size()) {
      int token = a.tokenAt(pieces.start(p));
      PhraseIndex.Match<Agent> agent = book.agents().longestAt(pieces, p);
      PhraseIndex.Match<Title> title = book.titles().longestAt(pieces, p);
      boolean byTitle = title != null && (agent == null || title.endPiece() > agent.endPiece());
      int endPiece = byTitle ? title.endPiece() : agent == null ? p + 1 : agent.endPiece();
      if (token < a.size() && (agent != null || title != null) && !taken[token]) {
        int head = a.tokenBefore(pieces.end(endPiece - 1));
        if (isPhraseHead(a, head) && !taken[head]) {
          Agent who = byTitle ? agentOf(title.values().getFirst()) : agentIn(agent);
          if (who != null) {
            found.add(mention(syntax, who, token, head, trace));
          }
        }
      }
      p = endPiece;
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Agent agentIn(
      PhraseIndex.@org.jspecify.annotations.Nullable Match<Agent> match) {
    return match == null ? null : match.values().getFirst();
  }

  /// An office or profession as a common noun: *the minister*, *analysts*.
  private static @org.jspecify.annotations.Nullable Agent agentOf(Title title) {
    if (title.kind() == Title.Kind.HONORIFIC || title.kind() == Title.Kind.RELATION) {
      return null;
    }
    return new Agent(
        title.title(), title.plural(), ActorKind.PERSON, title.sectors(), Agent.Number.PERSON);
  }

  private static boolean isPhraseHead(Analysis a, int token) {
    if (token < 0 || !a.isNoun(token)) {
      return false;
    }
    String label = a.label(token);
    return !label.equals("compound") && !label.equals("amod") && !label.equals("flat");
  }

  private Found mention(Syntax syntax, Agent agent, int first, int head, Trace trace) {
    Analysis a = syntax.analysis();
    int from = first;
    int to = head;
    int floor = a.firstToken(a.sentenceOf(head));
    while (from > floor && a.below(from - 1, head) && modifies(a, from - 1)) {
      from--;
    }
    int of = ofPhrase(syntax, head);
    boolean named = false;
    for (int t = from; t < head; t++) {
      named |= isCapitalisedName(a, t);
    }
    if (of >= 0 && isCapitalisedName(a, of) && a.rightmost(of) - head <= 6) {
      to = NameMentions.chunk(a, of)[1];
      named = true;
    }
    Optional<String> country = titles.countryIn(a, from, to);
    Mention.Form form = named ? Mention.Form.NAME : Mention.Form.NOMINAL;
    if (agent.kind() == ActorKind.PERSON && agent.number() == Agent.Number.PERSON) {
      form = named ? Mention.Form.TITLE : Mention.Form.NOMINAL;
    }
    Identity identity = identity(a, agent, country, from, to, head);
    trace.fired("actor.nominal", a.span(from, to), identity.key());
    return new Found(from, to, head, from, to, form, identity, List.of());
  }

  private static boolean modifies(Analysis a, int t) {
    String label = a.label(t);
    boolean possessive = label.equals("case") && a.tag(t).equals("POS");
    return possessive
        || label.equals("amod") || label.equals("compound") || label.equals("nmod:poss")
        || label.equals("det") || label.equals("nummod") || label.equals("punct")
        || label.equals("advmod") || label.equals("dep") || label.equals("flat")
        || label.equals("nmod") || label.equals("obl") || label.equals("case")
        || label.equals("conj") || label.equals("cc");
  }

  private static int ofPhrase(Syntax syntax, int head) {
    Analysis a = syntax.analysis();
    for (int c : a.children(head)) {
      if (a.labelled(c, "nmod") && c > head && syntax.preposition(c).equals("of")) {
        return c;
      }
    }
    return -1;
  }

  private static boolean isCapitalisedName(Analysis a, int t) {
    boolean capital = Character.isUpperCase(a.word(t).codePointAt(0));
    return capital && (a.isProperNoun(t) || a.tag(t).startsWith("JJ"))
        && t != a.firstToken(a.sentenceOf(t));
  }

  private Identity identity(
      Analysis a, Agent agent, Optional<String> country, int from, int to, int head) {
    String words = a.span(from, to).of(a.text());
    String bare = words.replaceFirst("(?i)^(the|a|an|its|his|her|their)\\s+", "");
    String key = "agent:" + country.orElse("") + ":" + agent.noun().toLowerCase(Locale.ROOT);
    List<String> sectors = agent.sectors();
    String first = sectors.isEmpty() ? "" : sectors.getFirst();
    Optional<String> code =
        country.map(c -> c + first).or(() -> first.isEmpty() ? Optional.empty() : Optional.of(first));
    boolean indefinite = a.child(head, "det") >= 0 && a.lemma(a.child(head, "det")).equals("a");
    return new Identity(
        indefinite ? key + "@" + head : key,
        Optional.empty(),
        bare,
        agent.kind(),
        country,
        sectors,
        code,
        Optional.empty());
  }
}
