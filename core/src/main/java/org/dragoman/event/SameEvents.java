// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.FrameBook;
import org.dragoman.model.Event;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.dragoman.model.Status.Tense;
import org.dragoman.model.Trace;
import org.dragoman.place.Places;
import org.dragoman.text.Analysis;
import org.jspecify.annotations.Nullable;

/// Makes of several tellings of one happening in an article one event with several mentions.
///
/// 1. Two tellings are one event when they code the same, their parties, days, places and numbers
///    do not part, and either the same parties are told with the same word, or the later is a noun
///    that takes the earlier up (*the attack*, *Monday's talks*).
/// 2. *Another attack*, *met again* are new events. Two statements of one kind are two.
/// 3. The event is the first telling; what that leaves open is filled from the later ones. Holder
///    and status stay with each mention; the event has those of its first telling by the author.
final class SameEvents {
  private static final String RULE = "event.same";

  /// How many earlier events of a type are looked at: keeps long articles linear.
  private static final int LOOK_BACK = 40;

  private final Analysis a;
  private final FrameBook frames;
  private final Map<String, Place> places = new HashMap<>();
  private final Trace trace;

  SameEvents(Analysis analysis, FrameBook frames, Places places, Trace trace) {
    this.a = analysis;
    this.frames = frames;
    places.all().forEach(p -> this.places.put(p.id(), p));
    this.trace = trace;
  }

  /// The events with those that are one joined, in the order of their first mentions.
  List<Event> joined(List<Event> events) {
    List<Event> kept = new ArrayList<>();
    Map<String, List<Integer>> byType = new HashMap<>();
    for (Event event : events) {
      List<Integer> alike = byType.computeIfAbsent(event.plover().event(), k -> new ArrayList<>());
      Optional<Integer> same = same(event, kept, alike);
      if (same.isPresent()) {
        Event first = kept.get(same.get());
        trace.fired(RULE, event.trigger().spans().getFirst(), "one event with " + words(first));
        kept.set(same.get(), join(first, event));
      } else {
        alike.add(kept.size());
        kept.add(event);
      }
    }
    return kept;
  }

  private String words(Event event) {
    return "“" + event.trigger().spans().getFirst().of(a.text()) + "”";
  }

  private Optional<Integer> same(Event event, List<Event> kept, List<Integer> alike) {
    for (int i = alike.size() - 1; i >= Math.max(0, alike.size() - LOOK_BACK); i--) {
      Event earlier = kept.get(alike.get(i));
      if (isSame(earlier, event)) {
        return Optional.of(alike.get(i));
      }
    }
    return Optional.empty();
  }

  private boolean isSame(Event earlier, Event later) {
    int trigger = token(later);
    boolean apart =
        differ(earlier.plover().mode(), later.plover().mode())
            || isNew(trigger)
            || earlier.statement() != null && later.statement() != null
            || isPast(earlier) && isFuture(later)
            || isFuture(earlier) && isPast(later)
            || daysPart(earlier.time(), later.time())
            || placesPart(earlier.place(), later.place())
            || numbersPart(earlier, later)
            || denied(earlier, later);
    if (apart) {
      return false;
    }
    return takesUp(trigger) ? partiesFit(earlier, later) : isRepeated(earlier, later);
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  private int token(Event event) {
    Span first = event.mentions().getLast().trigger().spans().getFirst();
    return a.tokenAt(first.start());
  }

  /// *another strike*, *met again*, *a second round*.
  private boolean isNew(int trigger) {
    for (int c : a.children(trigger)) {
      if (frames.isIn("@anew", a.lemma(c).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /// A noun that speaks of something told before: with *the*, *this*, a day's name or a pronoun.
  private boolean takesUp(int trigger) {
    if (!a.isNoun(trigger)) {
      return false;
    }
    for (int c : a.children(trigger)) {
      if (a.labelled(c, "det") && frames.isIn("@back-pointing", a.lemma(c).toLowerCase(Locale.ROOT))
          || a.label(c).equals("nmod:poss")) {
        return true;
      }
    }
    return false;
  }

  /// Told again in another sentence with the same word and the same parties on both sides.
  private boolean isRepeated(Event earlier, Event later) {
    boolean elsewhere = a.sentenceOf(token(earlier)) != a.sentenceOf(a.tokenAt(start(later)));
    Set<String> sources = keys(earlier.source());
    return elsewhere
        && earlier.trigger().lemma().equals(later.trigger().lemma())
        && !sources.isEmpty()
        && sources.equals(keys(later.source()))
        && keys(earlier.target()).equals(keys(later.target()))
        && (earlier.reciprocal() || !earlier.target().isEmpty())
        && Objects.equals(objects(earlier), objects(later));
  }

  private static int start(Event event) {
    return event.trigger().spans().getFirst().start();
  }

  /// What else was said to have a part: *signed a treaty on water*, *signed a treaty on trade*.
  private Set<String> objects(Event event) {
    Set<String> words = new HashSet<>();
    for (Event.Argument arg : event.args()) {
      arg.spans().forEach(s -> words.add(arg.role() + " " + s.of(a.text())));
    }
    return words;
  }

  /// No party of the later one is missing in the earlier, or the earlier one leaves that side open.
  private boolean partiesFit(Event earlier, Event later) {
    if (earlier.reciprocal() || later.reciprocal()) {
      Set<String> all = both(earlier);
      return all.containsAll(both(later)) || both(later).containsAll(all) && !all.isEmpty();
    }
    return fits(keys(earlier.source()), keys(later.source()))
        && fits(keys(earlier.target()), keys(later.target()));
  }

  private static boolean fits(Set<String> earlier, Set<String> later) {
    return earlier.isEmpty() || later.isEmpty() || earlier.containsAll(later);
  }

  private Set<String> both(Event event) {
    Set<String> all = keys(event.source());
    all.addAll(keys(event.target()));
    return all;
  }

  private Set<String> keys(List<Event.Party> parties) {
    Set<String> keys = new HashSet<>();
    for (Event.Party p : parties) {
      String words = p.spans().getFirst().of(a.text()).toLowerCase(Locale.ROOT);
      keys.add(p.actor() == null ? words : p.actor());
    }
    return keys;
  }

  private static boolean isPast(Event event) {
    return event.status().tense() == Tense.PAST;
  }

  private static boolean isFuture(Event event) {
    return event.status().tense() == Tense.FUTURE;
  }

  /// One holder does not say that a thing was and was not.
  private static boolean denied(Event earlier, Event later) {
    return Objects.equals(earlier.holder(), later.holder())
        && earlier.status().value() * later.status().value() < 0;
  }

  private static boolean daysPart(Event.When one, Event.When other) {
    return before(one.end(), other.start()) || before(other.end(), one.start());
  }

  /// ISO 8601 dates of any precision: compared as far as both go.
  private static boolean before(@Nullable String end, @Nullable String start) {
    if (end == null || start == null) {
      return false;
    }
    int common = Math.min(end.length(), start.length());
    return end.substring(0, common).compareTo(start.substring(0, common)) < 0;
  }

  private boolean placesPart(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.equals(other)) {
      return false;
    }
    Place a = place(one);
    Place b = place(other);
    if (a == null || b == null || a.name().equals(b.name())) {
      return false;
    }
    boolean within = isWide(a) || isWide(b);
    return !within || a.country() != null && !a.country().equals(b.country());
  }

  private @Nullable Place place(String id) {
    return places.get(id);
  }

  /// A country or region may hold the other place.
  private static boolean isWide(Place place) {
    return place.kind() == null
        || place.kind() == Place.Kind.COUNTRY
        || place.kind() == Place.Kind.REGION;
  }

  /// The same holder counts once.
  private static boolean numbersPart(Event earlier, Event later) {
    if (!Objects.equals(earlier.holder(), later.holder())) {
      return false;
    }
    for (Event.Magnitude m : earlier.magnitudes()) {
      for (Event.Magnitude n : later.magnitudes()) {
        if (m.kind().equals(n.kind()) && (above(m, n) || above(n, m))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean above(Event.Magnitude m, Event.Magnitude n) {
    return m.min() != null && n.max() != null && m.min() > n.max();
  }

  private Event join(Event first, Event later) {
    List<Event.EventMention> mentions = new ArrayList<>(first.mentions());
    mentions.addAll(later.mentions());
    mentions.sort(Comparator.comparing(m -> m.trigger().spans().getFirst().start()));
    Map<String, Event.Argument> args = new LinkedHashMap<>();
    first.args().forEach(x -> args.put(x.role(), x));
    later.args().forEach(x -> args.putIfAbsent(x.role(), x));
    List<Event.Magnitude> magnitudes = new ArrayList<>(first.magnitudes());
    later.magnitudes().stream()
        .filter(m -> magnitudes.stream().noneMatch(n -> isSameNumber(m, n)))
        .forEach(magnitudes::add);
    Event.EventMention told = told(mentions);
    boolean sideless = first.source().isEmpty() && first.target().isEmpty();
    Event coded = first.plover().mode() == null && later.plover().mode() != null ? later : first;
    return new Event(
        first.id(),
        coded.plover(),
        coded.cameo(),
        coded.goldstein(),
        coded.quad(),
        first.source().isEmpty() ? later.source() : first.source(),
        first.target().isEmpty() && !first.reciprocal() ? later.target() : first.target(),
        sideless ? later.reciprocal() : first.reciprocal(),
        List.copyOf(args.values()),
        told.trigger(),
        mentions,
        first.time().start() == null ? later.time() : first.time(),
        first.place() == null ? later.place() : first.place(),
        told.holder(),
        told.status(),
        told.author(),
        first.voice(),
        magnitudes,
        first.statement() == null ? later.statement() : first.statement(),
        told.rule());
  }

  /// The first mention by the author, else the first.
  private static Event.EventMention told(List<Event.EventMention> mentions) {
    return mentions.stream()
        .filter(m -> m.holder() == null)
        .findFirst()
        .orElse(mentions.getFirst());
  }

  private static boolean isSameNumber(Event.Magnitude m, Event.Magnitude n) {
    return m.kind().equals(n.kind())
        && Objects.equals(m.min(), n.min())
        && Objects.equals(m.max(), n.max());
  }
}
