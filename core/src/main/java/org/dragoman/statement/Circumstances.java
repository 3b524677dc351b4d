// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.dragoman.model.Statement.Setting;
import org.dragoman.model.TimeExpression;
import org.dragoman.place.Places;
import org.dragoman.text.Analysis;
import org.dragoman.time.Times;
import org.jspecify.annotations.Nullable;

/// What hangs on the saying and is not part of what was said: *at a news conference in Karsova*,
/// *in a letter to the council*, *speaking to farmers on Tuesday*. From it come the place and the
/// time of a statement; hearers and carriers are looked for in it too.
final class Circumstances {
  /// How far below the cue they are looked for: *speaking (1) in an interview (2) with a daily
  /// (3)*.
  private static final int DEPTH = 4;

  private static final Set<String> WHERE =
      Set.of("in", "at", "from", "outside", "inside", "near", "aboard", "on", "during", "before");

  /// Where, when and the words for them.
  record Found(@Nullable String place, @Nullable String time, Setting setting) {}

  private final Scene s;
  private final Analysis a;
  private final @Nullable TimeExpression[] timeAt;
  private final @Nullable Place[] placeAt;

  Circumstances(Scene scene, Times times, Places places) {
    this.s = scene;
    this.a = scene.a;
    this.timeAt = new TimeExpression[a.size()];
    times.all().forEach(t -> mark(timeAt, t.spans(), t));
    this.placeAt = new Place[a.size()];
    places.all().forEach(p -> mark(placeAt, p.spans(), p));
  }

  private <T> void mark(@Nullable T[] marks, List<Span> spans, T value) {
    for (Span span : spans) {
      for (int t = a.tokenAt(span.start()); t < a.size() && a.start(t) < span.end(); t++) {
        marks[t] = value;
      }
    }
  }

  /// The heads of the nouns and adverbs that hang on the saying, in the order of the text.
  static List<Integer> of(Scene s, Draft d) {
    Set<Integer> all = new TreeSet<>();
    if (d.head < 0) {
      return List.of();
    }
    below(s, d, d.head, all, 0);
    for (int t : d.cueTokens) {
      below(s, d, t, all, 0);
    }
    for (int end : new int[] {d.source, d.addressee}) {
      for (int c : end < 0 ? new int[0] : s.a.children(end)) {
        boolean told = end == d.addressee && s.a.labelled(c, "nmod");
        if (isTalk(s, c) || isCarried(s, c) || told && !of(s, c)) {
          visit(s, d, c, all, 1);
        }
      }
    }
    for (Asides.Aside aside : Asides.of(s, d)) {
      for (int t = aside.from(); t <= aside.to(); t++) {
        if (s.a.isNoun(t) && !s.a.labelled(t, "compound") && t != d.source && t != d.addressee) {
          all.add(t);
        }
      }
    }
    return List.copyOf(all);
  }

  private static void below(Scene s, Draft d, int head, Set<Integer> all, int depth) {
    for (int c : s.a.children(head)) {
      if (c != d.source && c != d.addressee) {
        visit(s, d, c, all, depth);
      }
    }
  }

  private static void visit(Scene s, Draft d, int c, Set<Integer> all, int depth) {
    Analysis a = s.a;
    if (depth > DEPTH || d.holds(a.span(c))) {
      return;
    }
    if (isTalk(s, c) || isCarried(s, c)) {
      below(s, d, c, all, depth + 1);
      return;
    }
    boolean adjunct =
        a.labelled(c, "obl")
            || a.labelled(c, "nmod") && !a.label(c).equals("nmod:poss")
            || a.labelled(c, "advmod") && depth < 2
            || a.labelled(c, "obj") && (depth > 0 || !s.syntax.preposition(c).isEmpty())
            || a.labelled(c, "conj") && all.contains(a.head(c))
            || a.labelled(c, "advcl") && !a.isVerb(c);
    if (adjunct) {
      all.add(c);
      below(s, d, c, all, depth + 1);
    }
  }

  private static boolean of(Scene s, int token) {
    return s.syntax.preposition(token).equals("of");
  }

  /// *speaking to farmers*, *in an address broadcast by state radio*
  static boolean isTalk(Scene s, int verb) {
    return s.a.tag(verb).equals("VBG")
        && s.words.has(Kind.TALK, s.a.lemma(verb))
        && (s.a.labelled(verb, "advcl")
            || s.a.labelled(verb, "acl")
            || s.a.labelled(verb, "nsubj")
            || s.a.labelled(verb, "dep"));
  }

  /// *carried by TASS*, *a copy of which was obtained by Reuters*
  static boolean isCarried(Scene s, int verb) {
    return s.a.isVerb(verb)
        && s.words.has(Kind.CARRY, s.a.lemma(verb))
        && (s.a.labelled(verb, "acl")
            || s.a.labelled(verb, "advcl")
            || s.a.labelled(verb, "parataxis")
            || s.a.label(verb).equals("csubj"))
        && !s.a.tag(verb).equals("VBG");
  }

  /// The place and the time of saying.
  Found setting(Draft d) {
    Place place = null;
    TimeExpression time = null;
    Span where = null;
    for (int c : of(s, d)) {
      TimeExpression at = timeAt[c];
      if (at != null && time == null && at.type() != TimeExpression.Type.SET) {
        time = at;
      }
      if (at == null && where == null && isWhere(c)) {
        where = s.syntax.nounPhrase(c);
        place = placeIn(where);
      }
    }
    List<Span> when = time == null ? List.of() : near(time, d);
    return new Found(
        place == null ? null : place.id(),
        time == null ? null : time.id(),
        new Setting(where == null ? List.of() : List.of(where), when));
  }

  /// Of a time that the article tells several times only the words beside this cue.
  private List<Span> near(TimeExpression time, Draft d) {
    int sentence = a.sentenceOf(Math.max(0, d.anchor()));
    return time.spans().stream()
        .filter(x -> a.sentenceOf(Math.min(a.size() - 1, a.tokenAt(x.start()))) == sentence)
        .toList();
  }

  private @Nullable Place placeIn(Span span) {
    for (int t = a.tokenAt(span.start()); t < a.size() && a.start(t) < span.end(); t++) {
      Place place = placeAt[t];
      if (place != null && place.use() != Place.Use.DEMONYM) {
        return place;
      }
    }
    return null;
  }

  private boolean isWhere(int noun) {
    String preposition = s.syntax.preposition(noun);
    if (!WHERE.contains(preposition)) {
      return false;
    }
    String lemma = a.lemma(noun).toLowerCase(Locale.ROOT);
    boolean within = !preposition.equals("during") && !preposition.equals("before");
    Place place = placeAt[noun];
    if (place != null && place.use() != Place.Use.DEMONYM) {
      return within && (!preposition.equals("on") || place.kind() == Place.Kind.SITE);
    }
    if (s.words.has(Kind.OCCASION, lemma)) {
      return !preposition.equals("from");
    }
    ActorKind kind = s.actor(noun).map(x -> x.kind()).orElse(ActorKind.PERSON);
    boolean body = kind == ActorKind.IGO || kind == ActorKind.GOVERNMENT || kind == ActorKind.NGO;
    boolean named =
        a.isProperNoun(noun) && kind != ActorKind.MEDIA && !s.words.has(Kind.POST, lemma);
    boolean town = named && s.actor(noun).isEmpty();
    if (Outlets.isOutlet(s, noun)) {
      return false;
    }
    return preposition.equals("at") && (body || named) || preposition.equals("in") && town;
  }
}
