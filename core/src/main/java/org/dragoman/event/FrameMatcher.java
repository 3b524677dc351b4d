// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;
import org.jspecify.annotations.Nullable;

/// Tries the frames of a trigger word and keeps the one that fits best.
///
/// A frame fits when all words of its trigger are there, the object meets its conditions, no use
/// that is no event is met, its restrictions hold, and a political actor has a part in it.
final class FrameMatcher {
  private final Analysis a;
  private final Syntax syntax;
  private final FrameBook frames;
  private final Slots slots;
  private final Parties parties;
  private final TriggerWords triggers;
  private final ObjectConditions objects;
  private final Negatives negatives;
  private final Restrictions restrictions;
  private final Trace trace;

  FrameMatcher(Syntax syntax, FrameBook frames, Slots slots, Parties parties, Trace trace) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.frames = frames;
    this.slots = slots;
    this.parties = parties;
    this.triggers = new TriggerWords(syntax);
    this.objects = new ObjectConditions(syntax, slots, triggers, parties);
    this.negatives = new Negatives(syntax, frames, triggers, trace);
    this.restrictions = new Restrictions(parties);
    this.trace = trace;
  }

  /// A form under which frames are looked up: part of speech, lemma, and the tokens it is made of.
  private record Form(char pos, String lemma, Set<Integer> tokens) {}

  /// Whether a sentence is about a game or a made-up story, in which nobody attacks anybody.
  boolean isGame(int sentence) {
    boolean game = negatives.isGame(sentence);
    if (game) {
      trace.refused(
          "event.game", a.sentenceSpan(sentence), "the sentence tells of a game or story");
    }
    return game;
  }

  /// The best candidate with this token as head of its trigger.
  Optional<Candidate> best(int token) {
    return best(token, false);
  }

  /// The best candidate at a token that another event embeds: who takes part in *talks* that
  /// somebody called for may stand with the call.
  Optional<Candidate> embedded(int token) {
    return best(token, true);
  }

  private Optional<Candidate> best(int token, boolean embedded) {
    Candidate best = null;
    for (Form form : forms(token)) {
      List<Frame> tried = frames.frames(form.pos(), form.lemma());
      if (tried.isEmpty() || negatives.isNoEvent(token, form.pos(), form.lemma())) {
        continue;
      }
      for (Frame frame : tried) {
        Candidate candidate = fit(frame, token, form.tokens(), embedded);
        if (candidate != null && (best == null || isBetter(candidate, best))) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// How much less specific a frame may be that knows the mode of what the other only knows as an
  /// event of the type: *jets hit a depot* is from the air, whatever the depot says.
  private static final int MODE = 3;

  /// The higher score wins; between two of a type the one that met its condition and tells a mode.
  private static boolean isBetter(Candidate one, Candidate other) {
    boolean sameType = one.code().event().equals(other.code().event());
    if (sameType && one.code().mode().isPresent() != other.code().mode().isPresent()) {
      return one.code().mode().isPresent()
          ? one.object() >= 0 && one.score() + MODE > other.score()
          : other.object() < 0 && one.score() > other.score()
              || one.score() >= other.score() + MODE;
    }
    if (one.score() == other.score()) {
      boolean tellsMode = one.code().mode().isPresent() && other.code().mode().isEmpty();
      boolean alone = one.frame().alone() && other.frame().operator() && !other.frame().alone();
      return tellsMode && !other.frame().alone() || alone && sameType;
    }
    return one.score() > other.score();
  }

  /// The forms of a token: its own; a gerund with an article or owner as the noun it is (*the
  /// shelling of*); what a tokenizer cut at a hyphen as one word (*sit-in*, *tear-gassed*).
  private List<Form> forms(int token) {
    List<Form> forms = new ArrayList<>(3);
    char pos = pos(token);
    String lemma = a.lemma(token).toLowerCase(Locale.ROOT);
    if (pos != ' ') {
      String form = isOpeningName(token) ? singular(lemma) : known(pos, lemma);
      forms.add(new Form(pos, form, Set.of(token)));
    }
    if (a.tag(token).equals("VBG") && isNounLike(token)) {
      forms.add(new Form('n', a.word(token).toLowerCase(Locale.ROOT), Set.of(token)));
    }
    if (a.tag(token).equals("VBN") && syntax.isPassive(token)) {
      // *is poised to*, *was determined to*: an adjective with the form of a participle
      forms.add(new Form('a', a.word(token).toLowerCase(Locale.ROOT), Set.of(token)));
    }
    boolean joined =
        token >= 2 && a.word(token - 1).equals("-") && a.end(token - 2) == a.start(token - 1);
    if (joined && pos != ' ') {
      String before = a.lemma(token - 2).toLowerCase(Locale.ROOT);
      forms.add(new Form(pos, before + "-" + lemma, Set.of(token - 2, token)));
    }
    boolean joins =
        token + 2 < a.size() && a.word(token + 1).equals("-") && a.end(token) == a.start(token + 1);
    if (joins && a.isNoun(token)) {
      String after = a.word(token + 2).toLowerCase(Locale.ROOT);
      forms.add(new Form('n', lemma + "-" + after, Set.of(token, token + 2)));
    }
    return forms;
  }

  /// What the lemmatiser makes of a verb it does not know (*tear-gass*, *disinvit*), as we have it.
  private String known(char pos, String lemma) {
    int n = lemma.length();
    if (pos != 'v' || n < 4 || !frames.frames(pos, lemma).isEmpty()) {
      return lemma;
    }
    boolean doubled = lemma.charAt(n - 1) == lemma.charAt(n - 2);
    String shorter = lemma.substring(0, n - 1);
    return doubled && !frames.frames(pos, shorter).isEmpty()
        ? shorter
        : frames.frames(pos, lemma + "e").isEmpty() ? lemma : lemma + "e";
  }

  private boolean isNounLike(int token) {
    return a.child(token, "det") >= 0
        || syntax.possessor(token) >= 0
        || syntax.oblique(token, "of") >= 0;
  }

  /// A common noun that opens a sentence is often taken for a name.
  private boolean isOpeningName(int token) {
    return a.isProperNoun(token) && token == a.firstToken(a.sentenceOf(token));
  }

  private static String singular(String word) {
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }

  private char pos(int token) {
    String tag = a.tag(token);
    if (tag.startsWith("VB")) {
      // an attributive participle (*wounded soldiers*) tells no event of its own here
      return a.labelled(token, "amod") || a.label(token).startsWith("aux") ? ' ' : 'v';
    }
    if (tag.equals("NN") || tag.equals("NNS") || isOpeningName(token)) {
      return a.labelled(token, "compound") || a.labelled(token, "amod") ? ' ' : 'n';
    }
    return tag.startsWith("JJ") && !a.labelled(token, "amod") ? 'a' : ' ';
  }

  private @Nullable Candidate fit(Frame frame, int token, Set<Integer> form, boolean embedded) {
    Set<Integer> words = triggers.at(frame.trigger(), token, frame.pos());
    if (words.isEmpty()) {
      refuse(
          frame,
          token,
          "the words of `" + String.join(" ", frame.trigger()) + "` are not all there");
      return null;
    }
    words.addAll(form);
    ObjectConditions.Condition condition = objects.of(frame, token);
    if (!condition.met()) {
      refuse(frame, token, "its object is not what the frame asks for");
      return null;
    }
    List<Party> source = filled(frame, frame.source(), token, condition.object(), words);
    List<Party> target = filled(frame, frame.target(), token, condition.object(), words);
    if (frame.pos() == 'n') {
      if (target.isEmpty()) {
        target = parties.at(without(slots.carrierTarget(token), words));
        target = target.isEmpty() ? parties.at(slots.carrierSubject(token, "target")) : target;
      }
      if (source.isEmpty()) {
        source = parties.at(slots.carrierSubject(token, "source"));
      }
    }
    target = different(target, source).stream().filter(t -> !isTopic(frame, t)).toList();
    @Nullable String broken =
        embedded
            ? restrictions.unfit(frame, source, target)
            : restrictions.broken(frame, source, target);
    if (broken != null) {
      refuse(frame, token, broken);
      return null;
    }
    int score =
        10 * words.size()
            + (condition.object() >= 0 ? 6 + condition.length() : 0)
            + (source.stream().anyMatch(parties::isPolitical) ? 3 : source.isEmpty() ? 0 : 1)
            + (target.stream().anyMatch(parties::isPolitical) ? 3 : target.isEmpty() ? 0 : 1)
            + Math.min(2, frame.restrictions().size());
    if (condition.object() >= 0) {
      words.add(condition.object());
    }
    Candidate.Code code =
        new Candidate.Code(frame.event(), frame.mode(), frame.cameo(), frame.contexts());
    return new Candidate(
        frame, token, List.copyOf(words), condition.object(), source, target, code, score);
  }

  /// *resigned over the shooting*, *struck against the privatisation*: what it is about is nobody;
  /// only force and charges are also done to things.
  private boolean isTopic(Frame frame, Party target) {
    String lemma = a.lemma(target.head()).toLowerCase(Locale.ROOT);
    return !frames.isIn("@targets-things", frame.event())
        && target.actor().isEmpty()
        && !parties.isPolitical(target)
        && !parties.is(target, "place")
        && (frames.isIn("@topics", lemma) || !frames.frames('n', lemma).isEmpty());
  }

  private void refuse(Frame frame, int token, String reason) {
    trace.refused(frame.id(), a.span(token), reason);
  }

  private List<Party> filled(
      Frame frame, List<String> places, int token, int object, Set<Integer> words) {
    List<Party> second = List.of();
    for (String place : places) {
      List<Integer> at = slots.at(token, frame.pos(), object, place);
      int after = place.equals("obj") && at.isEmpty() ? triggers.afterParticle(frame, token) : -1;
      List<Integer> heads = without(after >= 0 ? List.of(after) : at, words);
      if (heads.isEmpty()) {
        continue;
      }
      List<Party> found = parties.at(heads);
      List<Party> political = found.stream().filter(parties::isPolitical).toList();
      if (!political.isEmpty()) {
        // of the modifiers before a noun only those that name somebody; of a coordination all
        return place.endsWith("poss") ? political : found;
      }
      if (place.endsWith("poss")) {
        continue;
      }
      if (second.isEmpty()) {
        second = found;
      }
    }
    return second;
  }

  private static List<Integer> without(List<Integer> heads, Set<Integer> words) {
    return heads.stream().filter(h -> !words.contains(h)).toList();
  }

  /// Nobody does a thing to himself: what is the source's word or the source's actor is no target.
  private static List<Party> different(List<Party> target, List<Party> source) {
    return target.stream().filter(t -> source.stream().noneMatch(s -> isSame(s, t))).toList();
  }

  private static boolean isSame(Party one, Party other) {
    return one.head() == other.head()
        || one.actor().isPresent() && one.actor().equals(other.actor());
  }
}
