// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.model.Event;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import tools.jackson.databind.JsonNode;

/// Counts how far the events of readings are those of the hand-made set.
///
/// 1. An event is found if its type is: first where the trigger's words meet, then anywhere in the
///    text. Optional ones are neither missed nor false alarms.
/// 2. Mode, slots, holder, status and magnitudes are counted on the events that were found.
/// 3. A slot is right if each of its actors is met and nobody else is in it; of an event of equals
///    both slots are one.
final class EventScore {
  private static final Set<String> PRONOUNS =
      Set.of(
          "it", "he", "she", "they", "them", "him", "her", "his", "its", "their", "we", "us", "i");
  private static final Map<String, String> COUNTED =
      Map.of("troops", "deployed", "protesters", "participants");

  private final Map<String, Integer> counts = new HashMap<>();

  private record Pair(JsonNode gold, Event event) {}

  void add(HandmadeSet.Item item, Reading reading) {
    List<JsonNode> gold = item.list("events");
    List<Event> events = reading.events();
    if (gold.isEmpty()) {
      count("negatives", 1);
      count("clean", events.isEmpty() ? 1 : 0);
    }
    List<Pair> pairs = align(item, gold, events);
    long optional = pairs.stream().filter(p -> isOptional(p.gold())).count();
    count("predicted", events.size() - (int) optional);
    count("gold", (int) gold.stream().filter(e -> !isOptional(e)).count());
    for (Pair pair : pairs) {
      if (!isOptional(pair.gold())) {
        found(item, reading, pair);
      }
    }
  }

  private static boolean isOptional(JsonNode gold) {
    JsonNode optional = gold.get("optional");
    return optional != null && optional.asBoolean();
  }

  private static List<Pair> align(HandmadeSet.Item item, List<JsonNode> gold, List<Event> events) {
    List<Pair> pairs = new ArrayList<>();
    for (boolean anywhere : new boolean[] {false, true}) {
      for (JsonNode g : gold) {
        if (pairs.stream().anyMatch(p -> p.gold() == g)) {
          continue;
        }
        List<Span> trigger = occurrences(item.text(), HandmadeSet.text(g, "trigger"));
        events.stream()
            .filter(e -> pairs.stream().noneMatch(p -> p.event() == e))
            .filter(e -> e.plover().event().equals(HandmadeSet.text(g, "type")))
            .filter(e -> anywhere || meet(trigger, e.trigger().spans()))
            .findFirst()
            .ifPresent(e -> pairs.add(new Pair(g, e)));
      }
    }
    return pairs;
  }

  private void found(HandmadeSet.Item item, Reading reading, Pair pair) {
    JsonNode gold = pair.gold();
    Event event = pair.event();
    count("found", 1);
    count("mode", isMode(gold, event) ? 1 : 0);
    boolean source = isSlot(item, reading, gold, event, "source");
    boolean target = isSlot(item, reading, gold, event, "target");
    count("source", source ? 1 : 0);
    count("target", target ? 1 : 0);
    count("both", source && target ? 1 : 0);
    count("holder", isHolder(item, reading, gold, event) ? 1 : 0);
    count("status", status(event).equals(HandmadeSet.text(gold, "status")) ? 1 : 0);
    magnitudes(gold, event);
  }

  /// Where the set's README says that the codebooks leave room, either mode is right.
  private static boolean isMode(JsonNode gold, Event event) {
    String want = HandmadeSet.text(gold, "mode");
    String have = Objects.requireNonNullElse(event.plover().mode(), "");
    Set<String> both = Set.of("discontinue", "withdraw");
    return want.equals(have)
        || event.plover().event().equals("SANCTION") && both.contains(want) && both.contains(have)
        || event.plover().event().equals("REJECT") && (want + have).equals("yield");
  }

  private static boolean isSlot(
      HandmadeSet.Item item, Reading reading, JsonNode gold, Event event, String slot) {
    List<String> names = new ArrayList<>();
    List<Event.Party> parties = new ArrayList<>();
    boolean isSource = slot.equals("source");
    if (event.reciprocal() && !isSource) {
      return true;
    }
    HandmadeSet.list(gold, slot).forEach(n -> names.add(n.asString()));
    parties.addAll(isSource ? event.source() : event.target());
    if (event.reciprocal()) {
      HandmadeSet.list(gold, "target").forEach(n -> names.add(n.asString()));
      parties.addAll(event.target());
    }
    List<List<Span>> wanted =
        names.stream().map(n -> occurrences(item.text(), n)).filter(at -> !at.isEmpty()).toList();
    List<List<Span>> have = parties.stream().map(p -> spans(item, reading, p)).toList();
    if (names.isEmpty() || parties.isEmpty()) {
      return names.isEmpty() && parties.isEmpty();
    }
    return wanted.stream().allMatch(w -> have.stream().anyMatch(h -> meet(w, h)))
        && have.stream().allMatch(h -> wanted.stream().anyMatch(w -> meet(w, h)));
  }

  /// A pronoun stands for all the mentions of who it means.
  private static List<Span> spans(HandmadeSet.Item item, Reading reading, Event.Party party) {
    List<Span> spans = new ArrayList<>(party.spans());
    Span first = spans.getFirst();
    String word = item.text().substring(first.start(), first.end()).toLowerCase(Locale.ROOT);
    if (spans.size() == 1 && PRONOUNS.contains(word)) {
      reading.actors().stream()
          .filter(x -> x.id().equals(party.actor()))
          .flatMap(x -> x.mentions().stream())
          .map(m -> m.span())
          .forEach(spans::add);
    }
    return spans;
  }

  private static boolean isHolder(
      HandmadeSet.Item item, Reading reading, JsonNode gold, Event event) {
    String want = HandmadeSet.text(gold, "holder");
    if (want.isEmpty() || event.holder() == null) {
      return want.isEmpty() && event.holder() == null;
    }
    Statement held =
        reading.statements().stream()
            .filter(s -> s.id().equals(event.holder()))
            .findFirst()
            .orElseThrow();
    return meet(occurrences(item.text(), want), held.source().spans());
  }

  private static String status(Event event) {
    double value = event.status().value();
    String[] classes = {"Uu", "PS", "PR", "CT"};
    int certainty = (int) Math.round(Math.abs(value));
    return certainty == 0 ? "Uu" : classes[certainty] + (value > 0 ? "+" : "-");
  }

  private void magnitudes(JsonNode gold, Event event) {
    List<String> want = new ArrayList<>();
    for (JsonNode m : HandmadeSet.list(gold, "magnitudes")) {
      want.add(
          HandmadeSet.text(m, "kind")
              + " "
              + HandmadeSet.text(m, "min")
              + " "
              + HandmadeSet.text(m, "max"));
    }
    count("numbers", want.size());
    for (Event.Magnitude m : event.magnitudes()) {
      if (m.kind().equals("money")) {
        continue;
      }
      String kind = COUNTED.getOrDefault(m.kind(), m.kind());
      count("told", 1);
      count("counted", want.remove(kind + " " + text(m.min()) + " " + text(m.max())) ? 1 : 0);
    }
  }

  private static String text(@org.jspecify.annotations.Nullable Long number) {
    return number == null ? "" : number.toString();
  }

  private static List<Span> occurrences(String text, String words) {
    List<Span> found = new ArrayList<>();
    for (int at = words.isEmpty() ? -1 : text.indexOf(words);
        at >= 0;
        at = text.indexOf(words, at + 1)) {
      found.add(new Span(at, at + words.length()));
    }
    return found;
  }

  private static boolean meet(List<Span> one, List<Span> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(a::overlaps));
  }

  private void count(String what, int n) {
    counts.merge(what, n, Integer::sum);
  }

  private double share(String part, String whole) {
    int of = counts.getOrDefault(whole, 0);
    return of == 0 ? 0 : counts.getOrDefault(part, 0) / (double) of;
  }

  double typeF1() {
    return HandmadeSet.f1(share("found", "predicted"), share("found", "gold"));
  }

  double modeF1() {
    return HandmadeSet.f1(share("mode", "predicted"), share("mode", "gold"));
  }

  double sourceWithTarget() {
    return share("both", "found");
  }

  double holder() {
    return share("holder", "found");
  }

  double status() {
    return share("status", "found");
  }

  double magnitudes() {
    return HandmadeSet.f1(share("counted", "told"), share("counted", "numbers"));
  }

  double negatives() {
    return share("clean", "negatives");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "type %.3f (P %.3f R %.3f), with mode %.3f, source %.3f target %.3f both %.3f, holder %.3f,"
            + " status %.3f, magnitudes %.3f, negatives clean %.3f",
        typeF1(),
        share("found", "predicted"),
        share("found", "gold"),
        modeF1(),
        share("source", "found"),
        share("target", "found"),
        sourceWithTarget(),
        holder(),
        status(),
        magnitudes(),
        negatives());
  }
}
