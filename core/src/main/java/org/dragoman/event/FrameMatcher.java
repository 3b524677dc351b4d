// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.EventNegative;
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
  private static final Set<String> ACTS_OF_WAR =
      Set.of("aerial", "drone", "heavy-weapons", "suicide-attack", "explosives", "unconventional");

  private final Analysis a;
  private final Syntax syntax;
  private final FrameBook frames;
  private final Slots slots;
  private final Parties parties;
  private final Trace trace;

  FrameMatcher(Syntax syntax, FrameBook frames, Slots slots, Parties parties, Trace trace) {
    this.a = syntax.analysis();
    this.syntax = syntax;
    this.frames = frames;
    this.slots = slots;
    this.parties = parties;
    this.trace = trace;
  }

  /// A form under which frames are looked up: part of speech, lemma, and the tokens it is made of.
  private record Form(char pos, String lemma, Set<Integer> tokens) {}

  /// The best candidate with this token as head of its trigger.
  Optional<Candidate> best(int token) {
    Candidate best = null;
    for (Form form : forms(token)) {
      List<Frame> tried = frames.frames(form.pos(), form.lemma());
      if (tried.isEmpty() || isNoEvent(token, form.pos(), form.lemma())) {
        continue;
      }
      for (Frame frame : tried) {
        Candidate candidate = fit(frame, token, form.tokens());
        if (candidate != null && (best == null || candidate.score() > best.score())) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// The forms of a token: its own; a gerund with an article or owner as the noun it is (*the
  /// shelling of*); what a tokenizer cut at a hyphen as one word (*sit-in*, *tear-gassed*).
  private List<Form> forms(int token) {
    List<Form> forms = new ArrayList<>(3);
    char pos = pos(token);
    String lemma = a.lemma(token).toLowerCase(Locale.ROOT);
    if (pos != ' ') {
      forms.add(new Form(pos, isOpeningName(token) ? singular(lemma) : lemma, Set.of(token)));
    }
    if (a.tag(token).equals("VBG") && isNounLike(token)) {
      forms.add(new Form('n', a.word(token).toLowerCase(Locale.ROOT), Set.of(token)));
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

  private boolean isNoEvent(int token, char pos, String lemma) {
    for (EventNegative negative : frames.negatives(pos, lemma)) {
      if (words(negative.trigger(), token, pos).isEmpty()) {
        continue;
      }
      for (String context : negative.context()) {
        if (near(token, pos, context)) {
          trace.refused(
              "event.negative", a.span(token), lemma + " with " + context + " is no event");
          return true;
        }
      }
    }
    return false;
  }

  private boolean near(int token, char pos, String context) {
    String[] words = context.split(" ");
    String head = words[words.length - 1];
    for (int c : a.children(token)) {
      if (a.lemma(c).equalsIgnoreCase(head) && precededBy(c, words)) {
        return true;
      }
      for (int g : a.children(c)) {
        if (pos == 'v' && a.labelled(c, "obl") && a.lemma(g).equalsIgnoreCase(context)) {
          return false;
        }
      }
    }
    int patient = pos == 'v' ? syntax.patient(token) : -1;
    int subject = pos == 'v' ? syntax.subject(token) : -1;
    return patient >= 0 && a.lemma(patient).equalsIgnoreCase(head) && precededBy(patient, words)
        || subject >= 0 && a.lemma(subject).equalsIgnoreCase(head) && precededBy(subject, words);
  }

  private boolean precededBy(int head, String[] words) {
    for (int i = words.length - 2, t = head - 1; i >= 0; i--, t--) {
      while (t >= 0 && a.isPunctuation(t)) {
        t--;
      }
      if (t < 0
          || !a.lemma(t).equalsIgnoreCase(words[i]) && !a.word(t).equalsIgnoreCase(words[i])) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Candidate fit(Frame frame, int token, Set<Integer> form) {
    Set<Integer> words = words(frame.trigger(), token, frame.pos());
    if (words.isEmpty()) {
      refuse(
          frame,
          token,
          "the words of `" + String.join(" ", frame.trigger()) + "` are not all there");
      return null;
    }
    words.addAll(form);
    Condition condition = condition(frame, token);
    if (!condition.met) {
      refuse(frame, token, "its object is not what the frame asks for");
      return null;
    }
    List<Party> source = filled(frame, frame.source(), token, condition.object, words);
    List<Party> target = filled(frame, frame.target(), token, condition.object, words);
    if (frame.pos() == 'n') {
      if (target.isEmpty()) {
        target = parties.at(without(slots.carrierTarget(token), words));
        target = target.isEmpty() ? parties.at(slots.carrierSubject(token, "target")) : target;
      }
      if (source.isEmpty()) {
        source = parties.at(slots.carrierSubject(token, "source"));
      }
    }
    target = different(target, source);
    @Nullable String broken = broken(frame, source, target);
    if (broken != null) {
      refuse(frame, token, broken);
      return null;
    }
    int score =
        10 * words.size()
            + (condition.object >= 0 ? 7 : 0)
            + (source.stream().anyMatch(parties::isPolitical) ? 3 : source.isEmpty() ? 0 : 1)
            + (target.stream().anyMatch(parties::isPolitical) ? 3 : target.isEmpty() ? 0 : 1)
            + Math.min(2, frame.restrictions().size());
    if (condition.object >= 0) {
      words.add(condition.object);
    }
    Candidate.Code code =
        new Candidate.Code(frame.event(), frame.mode(), frame.cameo(), frame.contexts());
    return new Candidate(
        frame, token, List.copyOf(words), condition.object, source, target, code, score);
  }

  private void refuse(Frame frame, int token, String reason) {
    trace.refused(frame.id(), a.span(token), reason);
  }

  private List<Party> filled(
      Frame frame, List<String> places, int token, int object, Set<Integer> words) {
    List<Party> second = List.of();
    for (String place : places) {
      List<Integer> heads = without(slots.at(token, frame.pos(), object, place), words);
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

  private @Nullable String broken(Frame frame, List<Party> source, List<Party> target) {
    boolean politicalSource = source.stream().anyMatch(parties::isPolitical);
    boolean politicalTarget = target.stream().anyMatch(parties::isPolitical);
    boolean bothInSource =
        frame.reciprocal() && source.stream().filter(parties::isPolitical).count() > 1;
    boolean unnamed = isActOfWar(frame, target) || isCrowd(frame, target);
    if (!politicalSource && !politicalTarget && !unnamed) {
      return "no political actor has a part in it";
    }
    if (frame.weak()
        && !(politicalSource && politicalTarget)
        && !bothInSource
        && frame.objects().stream().allMatch(Frame.ObjectCondition::negated)) {
      return "the frame is weak and needs actors in both slots";
    }
    for (Frame.Restriction r : frame.restrictions()) {
      List<Party> filling = r.slot().equals("source") ? source : target;
      if (!r.slot().equals("source") && !r.slot().equals("target")) {
        continue;
      }
      boolean met = filling.stream().anyMatch(p -> parties.is(p, r.filler()));
      boolean open = r.slot().equals("source") && filling.stream().allMatch(parties::isOpen);
      boolean sharedTarget = r.slot().equals("target") && bothInSource;
      if (r.negated() ? met : !met && !open && !sharedTarget) {
        return r.slot() + " is not " + (r.negated() ? "other than " : "") + r.filler();
      }
    }
    return null;
  }

  /// A riot or a march somewhere is made by people, whoever they are.
  private boolean isCrowd(Frame frame, List<Party> target) {
    return frame.event().equals("PROTEST")
        && frame.pos() == 'n'
        && target.stream().anyMatch(t -> parties.is(t, "place"));
  }

  /// Nobody but an armed actor strikes from the air or with rockets: such an act needs no named
  /// doer, only somebody or something that was hit.
  private static boolean isActOfWar(Frame frame, List<Party> target) {
    return frame.event().equals("ASSAULT")
        && frame.mode().map(ACTS_OF_WAR::contains).orElse(false)
        && !target.isEmpty();
  }

  /// The tokens of the trigger's words around its head; empty if one is missing.
  private Set<Integer> words(List<String> trigger, int head, char pos) {
    Set<Integer> found = new LinkedHashSet<>();
    found.add(head);
    if (pos == 'n') {
      int at = head;
      for (int i = trigger.size() - 2; i >= 0; i--) {
        at--;
        while (at >= 0 && a.isPunctuation(at)) {
          at--;
        }
        if (at < 0 || !is(at, trigger.get(i))) {
          return Set.of();
        }
        found.add(at);
      }
      return found;
    }
    for (int i = 1; i < trigger.size(); i++) {
      int at = below(head, trigger.get(i), found);
      if (at < 0) {
        return Set.of();
      }
      found.add(at);
    }
    return found;
  }

  /// A word of the trigger that hangs on its head, or on a word of it found before.
  private int below(int head, String word, Set<Integer> found) {
    for (int up : found) {
      for (int c : a.children(up)) {
        if (is(c, word) && Math.abs(c - head) <= 8 && !found.contains(c)) {
          return c;
        }
        for (int g : a.children(c)) {
          boolean preposition = a.labelled(g, "case") || a.labelled(g, "mark");
          if (preposition && is(g, word) && Math.abs(g - head) <= 8 && !found.contains(g)) {
            return g;
          }
        }
      }
    }
    return -1;
  }

  private boolean is(int token, String word) {
    return a.lemma(token).equalsIgnoreCase(word) || a.word(token).equalsIgnoreCase(word);
  }

  private record Condition(boolean met, int object) {}

  private Condition condition(Frame frame, int token) {
    List<Frame.ObjectCondition> conditions = frame.objects();
    if (conditions.isEmpty()) {
      return new Condition(true, -1);
    }
    boolean needed = false;
    int met = -1;
    for (Frame.ObjectCondition c : conditions) {
      needed |= !c.negated();
      int at = meets(c, frame, token);
      if (at >= 0 && c.negated()) {
        return new Condition(false, -1);
      }
      met = at >= 0 && !c.negated() ? at : met;
    }
    return new Condition(!needed || met >= 0, met);
  }

  private int meets(Frame.ObjectCondition condition, Frame frame, int token) {
    for (int noun : nouns(condition, frame, token)) {
      for (int n : syntax.coordinated(noun)) {
        if (n != token && phraseEnds(n, condition.words())) {
          return n;
        }
      }
    }
    return -1;
  }

  private List<Integer> nouns(Frame.ObjectCondition condition, Frame frame, int token) {
    List<Integer> nouns = new ArrayList<>();
    if (condition.preposition().isPresent()) {
      nouns.addAll(slots.at(token, frame.pos(), -1, condition.preposition().get()));
      return nouns;
    }
    if (frame.pos() == 'v') {
      add(nouns, syntax.patient(token));
      for (int c : a.children(token)) {
        if (a.labelled(c, "advmod") || a.labelled(c, "xcomp") || a.labelled(c, "obj")) {
          add(nouns, c);
        }
      }
    } else {
      for (int c : a.children(token)) {
        boolean of = a.labelled(c, "nmod") && syntax.preposition(c).equals("of");
        if (of || a.labelled(c, "compound") || a.labelled(c, "amod")) {
          add(nouns, c);
        }
      }
    }
    return nouns;
  }

  private static void add(List<Integer> nouns, int token) {
    if (token >= 0 && !nouns.contains(token)) {
      nouns.add(token);
    }
  }

  /// Whether the noun phrase ends in these words, the head last.
  private boolean phraseEnds(int head, List<String> words) {
    int of = words.indexOf("of");
    if (of > 0 && of < words.size() - 1) {
      int owned = syntax.oblique(head, "of");
      return owned >= 0
          && phraseEnds(head, words.subList(0, of))
          && phraseEnds(owned, words.subList(of + 1, words.size()));
    }
    if (!is(head, words.getLast())) {
      return false;
    }
    int at = head;
    for (int i = words.size() - 2; i >= 0; i--) {
      at--;
      while (at >= 0 && a.isPunctuation(at)) {
        at--;
      }
      if (at < 0 || !is(at, words.get(i))) {
        return modifiedBy(head, words);
      }
    }
    return true;
  }

  private boolean modifiedBy(int head, List<String> words) {
    for (String word : words.subList(0, words.size() - 1)) {
      boolean there = false;
      for (int c : a.children(head)) {
        there |= is(c, word);
      }
      if (!there) {
        return false;
      }
    }
    return true;
  }
}
