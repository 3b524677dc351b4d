// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Event;
import org.dragoman.model.Reading;
import org.dragoman.model.Statement;
import org.dragoman.model.Statement.About.Stance;
import org.junit.jupiter.api.Test;

/// One happening told several times is one event, and what is said of it is tied to it.
class EventMentionsTest {
  private static final String DAY = "2020-05-05";

  private static List<Event> of(Reading reading, String type) {
    return reading.events().stream().filter(e -> e.plover().event().equals(type)).toList();
  }

  private static List<String> words(Event event, Reading reading) {
    return event.mentions().stream()
        .map(m -> m.trigger().spans().getFirst().of(reading.article().text()))
        .toList();
  }

  private static List<Stance> stances(Reading reading, Event event) {
    return reading.statements().stream()
        .map(Statement::about)
        .flatMap(List::stream)
        .filter(a -> a.event().equals(event.id()))
        .map(Statement.About::stance)
        .toList();
  }

  @Test
  void aNounThatPointsBackMeansWhatWasTold() {
    Reading reading =
        RealReader.read(
            "Arvenian jets bombed a market in Karsova on Monday, the mayor said. Arvenia denied the"
                + " attack. Opposition leader Mira Tolan called for an investigation into the"
                + " bombing.",
            DAY);
    List<Event> attacks = of(reading, "ASSAULT");
    assertThat(attacks).hasSize(1);
    Event attack = attacks.getFirst();
    assertThat(words(attack, reading)).containsExactly("bombed", "attack", "bombing");
    assertThat(attack.mentions().stream().map(Event.EventMention::holder).distinct()).hasSize(3);
    assertThat(stances(reading, attack))
        .containsExactly(Stance.ASSERT, Stance.DENY, Stance.SEEK_INQUIRY);
  }

  @Test
  void aDealThatNeedsToBeProbedIntoIsThatDeal() {
    Reading reading =
        RealReader.read(
            "Russia and Turkey signed a deal in Sochi in June, the broadcaster reported. It needs to"
                + " be probed into, a minister said.",
            DAY);
    Event deal = reading.events().getFirst();
    assertThat(words(deal, reading)).hasSize(2);
    assertThat(stances(reading, deal)).contains(Stance.ASSERT, Stance.SEEK_INQUIRY);
  }

  @Test
  void anotherAttackIsAnotherEvent() {
    Reading reading =
        RealReader.read(
            "Rebels attacked a convoy near Sarn on Monday. Another attack by the rebels killed two"
                + " soldiers on Tuesday.",
            DAY);
    assertThat(of(reading, "ASSAULT")).hasSizeGreaterThan(1);
  }

  @Test
  void theSameDeedOnAnotherDayIsAnotherEvent() {
    Reading reading =
        RealReader.read(
            "Arvenia shelled Karsova on Monday. Arvenia shelled Karsova on Thursday.", DAY);
    assertThat(of(reading, "ASSAULT")).hasSize(2);
  }

  @Test
  void aDeedToldAgainIsOneEventAndKeepsBothTellings() {
    Reading reading =
        RealReader.read(
            "Arvenia shelled Karsova on Monday.\n\nThe army said that Arvenia shelled Karsova on"
                + " Monday and that the harbour burned.",
            DAY);
    assertThat(of(reading, "ASSAULT")).hasSize(1);
    Event shelling = of(reading, "ASSAULT").getFirst();
    assertThat(shelling.mentions()).hasSize(2);
    assertThat(shelling.mentions().getFirst().holder()).isNull();
    assertThat(shelling.mentions().getLast().holder()).isNotNull();
  }

  @Test
  void aDatelineDoesNotHideWhoSaysIt() {
    Reading reading =
        RealReader.read(
            "KARSOVA (AP) — Arvenian jets bombed a market on Monday, the mayor said.", DAY);
    assertThat(reading.statements()).hasSize(1);
    assertThat(reading.events().getFirst().holder())
        .isEqualTo(reading.statements().getFirst().id());
  }
}
