// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.model.Event;
import org.dragoman.model.Place;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import tools.jackson.databind.JsonNode;

/// Events.
///
/// 1. An event is found if its type is: first where the trigger's words meet, then anywhere in the
///    text. Optional ones are neither missed nor false alarms.
/// 2. Slots, holder, status, place and numbers are counted on the events that were found.
/// 3. A slot is right if each of its actors is met and nobody else is in it; of an event of equals
///    both slots are one.
/// 4. A text that was coded and has no event is *clean* if we say none either.
final class EventScore implements LayerScore {
  private static final String LAYER = "events";
  private static final Measure TYPE = Measure.f1(LAYER, "type");
  private static final Measure MODE = Measure.f1(LAYER, "type with mode");
  private static final Measure SOURCE = Measure.share(LAYER, "source");
  private static final Measure TARGET = Measure.share(LAYER, "target");
  private static final Measure BOTH = Measure.share(LAYER, "source with target");
  private static final Measure HOLDER = Measure.share(LAYER, "holder");
  private static final Measure STATUS = Measure.share(LAYER, "status");
  private static final Measure PLACE = Measure.share(LAYER, "place");
  private static final Measure NUMBERS = Measure.f1(LAYER, "numbers");
  private static final Measure CLEAN = Measure.share(LAYER, "clean");

  private static final Set<String> PRONOUNS =
      Set.of(
          "it", "he", "she", "they", "them", "him", "her", "his", "its", "their", "we", "us", "i");

  /// What coders call some numbers.
  private static final Map<String, String> COUNTED =
      Map.of("troops", "deployed", "protesters", "participants");

  private record Pair(JsonNode gold, Event event) {}

  @Override
  public String layer() {
    return LAYER;
  }

  @Override
  public void score(GoldArticle gold, Reading reading, Scorecard card) {
    List<JsonNode> wanted = gold.coded(LAYER);
    List<Event> events = reading.events();
    if (wanted.isEmpty()) {
      card.share(CLEAN, events.isEmpty());
    }
    List<Pair> pairs = align(gold, wanted, events);
    List<Pair> counted = pairs.stream().filter(p -> !GoldArticle.isOptional(p.gold())).toList();
    int ours = events.size() - (pairs.size() - counted.size());
    int asked = (int) wanted.stream().filter(e -> !GoldArticle.isOptional(e)).count();
    card.f1(TYPE, counted.size(), ours, asked);
    if (gold.asks(LAYER, "mode")) {
      int modes = (int) counted.stream().filter(p -> isMode(p.gold(), p.event())).count();
      card.f1(MODE, modes, ours, asked);
    }
    counted.forEach(p -> compare(gold, reading, p, card));
    differences(gold, reading, wanted, pairs, card);
  }

  private static void differences(
      GoldArticle gold, Reading reading, List<JsonNode> wanted, List<Pair> pairs, Scorecard card) {
    for (JsonNode want : wanted) {
      if (!GoldArticle.isOptional(want) && pairs.stream().noneMatch(p -> p.gold() == want)) {
        card.differs(TYPE, "missed " + GoldArticle.text(want, "type") + " “" + trigger(want) + "”");
      }
    }
    for (Event event : reading.events()) {
      if (pairs.stream().noneMatch(p -> p.event() == event)) {
        Span at = event.trigger().spans().getFirst();
        card.differs(TYPE, "extra " + event.plover().event() + " “" + at.of(gold.text()) + "”");
      }
    }
  }

  private static String trigger(JsonNode want) {
    return GoldArticle.text(want, "trigger");
  }

  private static List<Pair> align(GoldArticle gold, List<JsonNode> wanted, List<Event> events) {
    List<Pair> pairs = new ArrayList<>();
    for (boolean anywhere : new boolean[] {false, true}) {
      for (JsonNode want : wanted) {
        if (pairs.stream().anyMatch(p -> p.gold() == want)) {
          continue;
        }
        List<Span> trigger = gold.occurrences(trigger(want));
        events.stream()
            .filter(e -> pairs.stream().noneMatch(p -> p.event() == e))
            .filter(e -> e.plover().event().equals(GoldArticle.text(want, "type")))
            .filter(e -> anywhere || meet(trigger, e.trigger().spans()))
            .findFirst()
            .ifPresent(e -> pairs.add(new Pair(want, e)));
      }
    }
    return pairs;
  }

  private static void compare(GoldArticle gold, Reading reading, Pair pair, Scorecard card) {
    JsonNode want = pair.gold();
    Event event = pair.event();
    if (gold.asks(LAYER, "source") && gold.asks(LAYER, "target")) {
      boolean source = isSlot(gold, reading, want, event, "source");
      boolean target = isSlot(gold, reading, want, event, "target");
      card.share(SOURCE, source);
      card.share(TARGET, target);
      card.share(BOTH, source && target);
      if (!source || !target) {
        card.differs(
            BOTH, GoldArticle.text(want, "type") + " " + want.get("source") + want.get("target"));
      }
    }
    if (gold.asks(LAYER, "holder")) {
      card.share(HOLDER, isHolder(gold, reading, want, event));
    }
    if (gold.asks(LAYER, "status")) {
      boolean right = status(event).equals(GoldArticle.text(want, "status"));
      card.share(STATUS, right);
      if (!right) {
        card.differs(
            STATUS,
            trigger(want) + ": " + GoldArticle.text(want, "status") + ", not " + status(event));
      }
    }
    String place = GoldArticle.text(want, "place");
    if (!place.isEmpty()) {
      card.share(PLACE, isAt(gold.occurrences(place), event, reading));
    }
    if (gold.asks(LAYER, "magnitudes")) {
      numbers(want, event, card);
    }
  }

  private static boolean isAt(List<Span> place, Event event, Reading reading) {
    return reading.places().stream()
        .filter(p -> p.id().equals(event.place()))
        .map(Place::spans)
        .anyMatch(spans -> meet(place, spans));
  }

  /// Where the codebooks leave room (SANCTION, REJECT), either mode is right.
  private static boolean isMode(JsonNode gold, Event event) {
    String want = GoldArticle.text(gold, "mode");
    String have = Objects.requireNonNullElse(event.plover().mode(), "");
    Set<String> both = Set.of("discontinue", "withdraw");
    return want.equals(have)
        || event.plover().event().equals("SANCTION") && both.contains(want) && both.contains(have)
        || event.plover().event().equals("REJECT") && (want + have).equals("yield");
  }

  private static boolean isSlot(
      GoldArticle gold, Reading reading, JsonNode want, Event event, String slot) {
    boolean isSource = slot.equals("source");
    if (event.reciprocal() && !isSource) {
      return true;
    }
    List<JsonNode> names = new ArrayList<>(GoldArticle.list(want, slot));
    List<Event.Party> parties = new ArrayList<>(isSource ? event.source() : event.target());
    if (event.reciprocal()) {
      names.addAll(GoldArticle.list(want, "target"));
      parties.addAll(event.target());
    }
    List<List<Span>> wanted =
        names.stream()
            .map(n -> gold.occurrences(n.asString("")))
            .filter(at -> !at.isEmpty())
            .toList();
    List<List<Span>> have = parties.stream().map(p -> spans(gold, reading, p)).toList();
    if (names.isEmpty() || parties.isEmpty()) {
      return names.isEmpty() && parties.isEmpty();
    }
    return wanted.stream().allMatch(w -> have.stream().anyMatch(h -> meet(w, h)))
        && have.stream().allMatch(h -> wanted.stream().anyMatch(w -> meet(w, h)));
  }

  /// A pronoun stands for all the mentions of who it means.
  private static List<Span> spans(GoldArticle gold, Reading reading, Event.Party party) {
    List<Span> spans = new ArrayList<>(party.spans());
    String word = spans.getFirst().of(gold.text()).toLowerCase(Locale.ROOT);
    if (spans.size() == 1 && PRONOUNS.contains(word)) {
      reading.actors().stream()
          .filter(x -> x.id().equals(party.actor()))
          .flatMap(x -> x.mentions().stream())
          .map(m -> m.span())
          .forEach(spans::add);
    }
    return spans;
  }

  private static boolean isHolder(GoldArticle gold, Reading reading, JsonNode want, Event event) {
    String holder = GoldArticle.text(want, "holder");
    if (holder.isEmpty() || event.holder() == null) {
      return holder.isEmpty() && event.holder() == null;
    }
    Statement held =
        reading.statements().stream()
            .filter(s -> s.id().equals(event.holder()))
            .findFirst()
            .orElseThrow();
    return meet(gold.occurrences(holder), held.source().spans());
  }

  /// FactBank's classes.
  private static String status(Event event) {
    double value = event.status().value();
    String[] classes = {"Uu", "PS", "PR", "CT"};
    int certainty = (int) Math.round(Math.abs(value));
    return certainty == 0 ? "Uu" : classes[certainty] + (value > 0 ? "+" : "-");
  }

  private static void numbers(JsonNode gold, Event event, Scorecard card) {
    List<String> want = new ArrayList<>();
    for (JsonNode m : GoldArticle.list(gold, "magnitudes")) {
      want.add(
          GoldArticle.text(m, "kind")
              + " "
              + GoldArticle.text(m, "min")
              + " "
              + GoldArticle.text(m, "max"));
    }
    int asked = want.size();
    int told = 0;
    int right = 0;
    for (Event.Magnitude m : event.magnitudes()) {
      if (m.kind().equals("money")) {
        continue;
      }
      String kind = COUNTED.getOrDefault(m.kind(), m.kind());
      String have =
          kind + " " + Objects.toString(m.min(), "") + " " + Objects.toString(m.max(), "");
      told++;
      boolean hit = want.remove(have);
      right += hit ? 1 : 0;
      if (!hit) {
        card.differs(NUMBERS, "extra " + have);
      }
    }
    want.forEach(w -> card.differs(NUMBERS, "missed " + w));
    card.f1(NUMBERS, right, told, asked);
  }

  private static boolean meet(List<Span> one, List<Span> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(a::overlaps));
  }
}
