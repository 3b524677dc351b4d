// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dragoman.lexicon.Frame;
import org.dragoman.model.Article;
import org.dragoman.model.Event;
import org.dragoman.model.Reading;
import org.junit.jupiter.api.Test;

/// Every frame has a sentence of our own in which it fires.
///
/// The examples are about invented states and people; the reader knows none of these, so that each
/// state takes the name of a real one here, and each person its office.
class FrameExamplesTest {
  private static final Map<String, String> STATES =
      Map.of(
          "Arvenia", "Norway",
          "Morvania", "Turkey",
          "Tessaly", "France",
          "Karsova", "Poland",
          "Belmark", "Spain");
  private static final Map<String, String> PEOPLES =
      Map.of(
          "Arvenian", "Norwegian",
          "Morvanian", "Turkish",
          "Tessalian", "French",
          "Karsovan", "Polish",
          "Belmarkian", "Spanish");

  @Test
  void firesInItsOwnExample() {
    List<String> failed = new ArrayList<>();
    Map<String, int[]> byType = new TreeMap<>();
    for (Frame frame : RealReader.LEXICON.frames().all()) {
      if (frame.example().isBlank()) {
        continue;
      }
      int[] counts = byType.computeIfAbsent(frame.event(), k -> new int[2]);
      counts[1]++;
      if (fires(frame)) {
        counts[0]++;
      } else {
        failed.add(frame.id() + ": " + frame.example());
      }
    }
    int all = byType.values().stream().mapToInt(c -> c[1]).sum();
    byType.forEach((type, c) -> System.out.println(type + " " + c[0] + " of " + c[1]));
    failed.stream().limit(60).forEach(System.out::println);
    assertThat(all).isGreaterThan(2_000);
    assertThat(1 - failed.size() / (double) all).isGreaterThanOrEqualTo(0.97);
  }

  private static boolean fires(Frame frame) {
    Reading reading = RealReader.read(Article.of("example", named(frame.example())));
    boolean operator = frame.operator() || !frame.embeds().isEmpty();
    return reading.events().stream()
        .anyMatch(e -> isCoded(frame, e) || operator && e.rule().equals(frame.id()));
  }

  private static boolean isCoded(Frame frame, Event event) {
    return event.plover().event().equals(frame.event())
        && Objects.equals(event.plover().mode(), frame.mode().orElse(null));
  }

  private static String named(String example) {
    String text =
        example
            .replaceAll("(President |General |Premier )?(Oskar )?Veld", "the Norwegian president")
            .replaceAll("(President |General |Premier )?(Mira )?Tolan", "the Turkish premier")
            .replaceAll("[Oo]pposition leader the", "the")
            .replaceAll("\\ban Arvenian", "a Arvenian");
    text = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    for (Map.Entry<String, String> e : PEOPLES.entrySet()) {
      text = text.replace(e.getKey(), e.getValue());
    }
    for (Map.Entry<String, String> e : STATES.entrySet()) {
      text = text.replace(e.getKey(), e.getValue());
    }
    return text;
  }
}
