// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.lexicon.Agent;
import org.dragoman.lexicon.NameBook;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.lexicon.Title;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.dragoman.text.Syntax;
import org.jspecify.annotations.Nullable;

/// Finds who is mentioned by a common noun: *Turkish troops*, *the foreign ministry*, *protesters*,
/// *the minister*, *the people of Arvenia*.
final class NominalMentions {
  private static final Set<String> WHERE =
      Set.of(
          "in", "at", "near", "inside", "outside", "around", "into", "behind", "through", "across",
          "over");

  private final NameBook book;
  private final Affiliations affiliations;
  private final Deeds deeds;

  NominalMentions(NameBook book, Affiliations affiliations) {
    this.book = book;
    this.deeds = new Deeds(book.words());
    this.affiliations = affiliations;
  }

  /// The nominal mentions beside these names.
  List<Found> find(Syntax syntax, List<Found> names, Trace trace) {
    Analysis a = syntax.analysis();
    @Nullable Found[] owner = new Found[a.size()];
    for (Found f : names) {
      for (int t = f.first(); t <= f.last(); t++) {
        owner[t] = f;
      }
    }
    List<Found> found = new ArrayList<>();
    Pieces pieces = a.pieces();
    int p = 0;
    while (p < pieces.size()) {
      PhraseIndex.Match<Agent> agent = book.agents().longestAt(pieces, p);
      PhraseIndex.Match<Title> title = book.titles().longestAt(pieces, p);
      int titleEnd = title == null ? 0 : title.endPiece();
      int agentEnd = agent == null ? 0 : agent.endPiece();
      int endPiece = Math.max(p + 1, Math.max(titleEnd, agentEnd));
      int first = a.tokenAt(pieces.start(p));
      Agent who = null;
      if (title != null && titleEnd > agentEnd) {
        who = agentOf(title.values().getFirst());
      } else if (agent != null) {
        who = agent.values().getFirst();
      }
      if (who != null && first < a.size()) {
        int last = Math.max(first, a.tokenBefore(pieces.end(endPiece - 1)));
        boolean office =
            title != null
                && title.endPiece() == endPiece
                && title.values().getFirst().kind() == Title.Kind.OFFICE;
        mention(syntax, new Match(who, first, last, office), owner, trace).ifPresent(found::add);
      }
      p = endPiece;
    }
    return found;
  }

  /// A noun that was met, from its first token to its last.
  private record Match(Agent who, int first, int last, boolean title) {}

  /// An office or profession as a common noun: *the minister*, *analysts*.
  private static @Nullable Agent agentOf(Title title) {
    // "the sheikh", not "Mr."
    boolean noun = title.title().length() > 4 && !title.title().contains(".");
    if (title.kind() == Title.Kind.HONORIFIC && !noun) {
      return null;
    }
    return new Agent(
        title.title(), title.plural(), ActorKind.PERSON, title.sectors(), Agent.Number.PERSON);
  }

  private Optional<Found> mention(
      Syntax syntax, Match match, @Nullable Found[] owner, Trace trace) {
    Analysis a = syntax.analysis();
    if (a.sentenceOf(match.first) != a.sentenceOf(match.last)) {
      return Optional.empty();
    }
    int head = NameMentions.headOf(a, match.first, match.last);
    // the States of the United States are nobody beside it
    boolean ofPlace = a.isProperNoun(head) && a.name(head) == Names.LOCATION;
    if (!isPhraseHead(a, head) || owner[head] != null || ofPlace) {
      return Optional.empty();
    }
    int from = Phrases.left(a, match.first, head);
    int to = right(syntax, match, head, owner);
    // "Turkish jets" at the start of a sentence, where a capital says nothing
    boolean named = Phrases.hasName(a, from, to) || isOfCountry(a, from, head);
    String refusal = refusal(syntax, match, from, to, head, named);
    if (refusal != null) {
      trace.refused("actor.nominal", a.span(from, to), refusal);
      return Optional.empty();
    }
    Affiliation before = affiliations.in(a, from, head - 1);
    Affiliation body = before == Affiliation.NONE ? affiliations.in(a, match.last + 1, to) : before;
    boolean single = match.who.number() == Agent.Number.PERSON && !Phrases.isPlural(a, head);
    Identity identity = identity(a, match.who, body, from, to, head);
    Mention.Form form =
        !named ? Mention.Form.NOMINAL : single ? Mention.Form.TITLE : Mention.Form.NAME;
    trace.fired("actor.nominal", a.span(from, to), identity.key());
    return Optional.of(
        new Found(from, to, head, match.first, match.last, form, identity, List.of()));
  }

  private boolean isOfCountry(Analysis a, int from, int head) {
    return from < head
        && Character.isUpperCase(a.word(from).codePointAt(0))
        && a.tagged(from, "JJ")
        && affiliations.nation(a, from, from).isPresent();
  }

  /// *elected Mira Tolan president*: the name is no part of the office.
  private static boolean isConferred(Analysis a, int from, int office, int head) {
    int before = office - 1;
    return before >= from
        && a.name(before) == Names.PERSON
        && a.isProperNoun(before)
        && Character.isLowerCase(a.word(office).codePointAt(0))
        && a.labelled(before, "compound")
        && a.labelled(head, "obj");
  }

  private static boolean isPhraseHead(Analysis a, int token) {
    if (!a.isNoun(token)) {
      return false;
    }
    String label = a.label(token);
    return !label.equals("compound") && !label.equals("amod") && !label.equals("flat");
  }

  /// Why these words are nobody, or null if they are somebody.
  private @Nullable String refusal(
      Syntax syntax, Match match, int from, int to, int head, boolean named) {
    Analysis a = syntax.analysis();
    if (isConferred(a, from, match.first, head)) {
      return "an office given to somebody";
    }
    String noun = a.lemma(head).toLowerCase(Locale.ROOT);
    boolean subject = a.labelled(head, "nsubj");
    if (book.words().is(Kind.PLACE_NOUN, noun) && (named || !subject)) {
      return "is a place";
    }
    if (book.words().is(Kind.BUILDING, noun)
        && (named && !subject || WHERE.contains(syntax.preposition(head)))) {
      return "is a building";
    }
    if (deeds.isDeed(syntax, head)) {
      return "is a deed, and nobody who acts";
    }
    boolean ofSomewhere =
        from < head && Phrases.hasName(a, from, head - 1)
            || to > head && Phrases.hasName(a, head + 1, to);
    boolean counted = a.child(head, "nummod") >= 0;
    boolean anybody = match.who.noun().equals("people") && !ofSomewhere && !counted;
    return anybody ? "people of no country" : null;
  }

  /// The last token of what follows with *of*, and after an office with *for*, if it holds a name.
  private int right(Syntax syntax, Match match, int head, @Nullable Found[] owner) {
    Analysis a = syntax.analysis();
    int to = match.last;
    int of = Phrases.postmodifier(syntax, head, "of");
    if (of < 0 && match.title && !Phrases.isPlural(a, head)) {
      of = Phrases.postmodifier(syntax, head, "for");
    }
    if (of <= match.last || of - match.last > 8) {
      return to;
    }
    int edge = edge(syntax, of, owner, 0);
    boolean named = Phrases.hasName(a, Phrases.left(a, of, of), edge);
    return named && !Phrases.breaks(a, match.last, of) ? edge : to;
  }

  /// Where a noun phrase inside a mention ends: after its name, and after an *of* that goes on with
  /// one.
  private int edge(Syntax syntax, int noun, @Nullable Found[] owner, int depth) {
    Analysis a = syntax.analysis();
    Found name = owner[noun];
    int owned = a.child(noun, "nmod:poss");
    if (name == null
        && owned >= 0
        && Phrases.isName(a, owned)
        && book.agents().get(a.lemma(noun)).isEmpty()) {
      // "the Government of Arvenia's seizure of the port": the deed is no part of the name
      return edge(syntax, owned, owner, depth + 1);
    }
    int edge = name == null ? a.chunk(noun)[1] : Math.max(noun, name.last());
    int of = Phrases.postmodifier(syntax, noun, "of");
    if (of > edge
        && of - edge <= 5
        && depth < 3
        && Phrases.hasName(a, Phrases.left(a, of, of), of)) {
      return edge(syntax, of, owner, depth + 1);
    }
    return edge;
  }

  private static Identity identity(
      Analysis a, Agent agent, Affiliation body, int from, int to, int head) {
    String words = a.span(from, to).of(a.text());
    String bare = words.replaceFirst("(?i)^(the|a|an|its|his|her|their)\\s+", "");
    Optional<String> country = body.country();
    boolean person = agent.number() == Agent.Number.PERSON;
    List<String> sectors = person ? Codes.sectors(agent.sectors(), body) : agent.sectors();
    Optional<String> code =
        person || agent.sectors().isEmpty()
            ? Codes.of(agent.sectors(), body, country)
            : Codes.of(country, sectors);
    return new Identity(
        key(a, agent, body, head),
        Optional.empty(),
        bare,
        kind(a, agent, head),
        country,
        sectors,
        code,
        Optional.empty());
  }

  /// One person, or a crowd of what the noun says.
  private static ActorKind kind(Analysis a, Agent agent, int head) {
    boolean plural = Phrases.isPlural(a, head);
    if (agent.number() != Agent.Number.PERSON) {
      return agent.kind();
    }
    if (plural) {
      return agent.kind() == ActorKind.PERSON ? ActorKind.GROUP : agent.kind();
    }
    return agent.kind() == ActorKind.CIVILIANS
            && !a.isProperNoun(head)
            && agent.sectors().contains("CVL")
        ? ActorKind.CIVILIANS
        : ActorKind.PERSON;
  }

  /// Nominals of one noun, country and body are one actor unless an article says there is another.
  private static String key(Analysis a, Agent agent, Affiliation body, int head) {
    boolean one =
        kind(a, agent, head) == ActorKind.CIVILIANS && agent.number() == Agent.Number.PERSON;
    String number = Phrases.isPlural(a, head) ? "s" : one ? Identity.ONE : "";
    String key =
        "agent:"
            + body.country().orElse("")
            + ":"
            + body.body().orElse("")
            + ":"
            + agent.noun().toLowerCase(Locale.ROOT)
            + number;
    boolean counted = a.child(head, "nummod") >= 0;
    return Phrases.isIndefinite(a, head) || counted ? key + "@" + head : key;
  }
}
