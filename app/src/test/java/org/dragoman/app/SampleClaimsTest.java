// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Reading;
import org.dragoman.model.Statement;
import org.junit.jupiter.api.Test;

/// The four things that the article Dragoman began with asks of it, on sentences of our own.
class SampleClaimsTest {
  private static List<String> names(Reading r, List<String> ids) {
    return ids.stream()
        .map(id -> r.actors().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow())
        .map(Actor::name)
        .toList();
  }

  private static String country(Reading r, List<Event.Party> parties) {
    return parties.stream()
        .map(Event.Party::actor)
        .flatMap(id -> r.actors().stream().filter(a -> a.id().equals(id)))
        .map(a -> String.valueOf(a.country()))
        .findFirst()
        .orElse("none");
  }

  @Test
  void givesAQuotationBeforeHeToTheOneNamedBefore() {
    Reading r =
        RealReader.read(
            "Norwegian Foreign Minister Oskar Veld has not become a patient man. His remarks leave a "
                + "door open.\n\n“I cannot speak of any plot. We have no proof of it, but the picture "
                + "that emerged has changed the situation, and it is evident,” he said.\n\n“Anyway, it "
                + "needs to be looked into and we have sent an inquiry to Washington,” Veld stressed.");
    List<Statement> direct =
        r.statements().stream().filter(s -> s.form() == Statement.Form.DIRECT).toList();
    assertThat(direct).hasSize(2);
    assertThat(direct)
        .allSatisfy(s -> assertThat(names(r, s.source().actors())).containsExactly("Oskar Veld"));
    Event inquiry =
        r.events().stream()
            .filter(e -> e.trigger().lemma().equals("inquiry"))
            .findFirst()
            .orElseThrow();
    assertThat(country(r, inquiry.source())).isEqualTo("NOR");
    assertThat(country(r, inquiry.target())).isEqualTo("USA");
  }

  @Test
  void putsAReportedDealOnTheBroadcastersWord() {
    Reading r =
        RealReader.read(
            "The army had nothing to add after the BBC report that the United States cut a deal with "
                + "Taliban fighters in Kunduz.");
    Event deal =
        r.events().stream()
            .filter(e -> e.trigger().lemma().startsWith("cut"))
            .findFirst()
            .orElseThrow();
    Statement holder =
        r.statements().stream().filter(s -> s.id().equals(deal.holder())).findFirst().orElseThrow();
    assertThat(names(r, holder.source().actors())).containsExactly("BBC");
    assertThat(deal.author().value()).isZero();
  }

  @Test
  void doesNotTakeWhatWillContinueForDone() {
    Reading r = RealReader.read("That is why Israel will continue to bomb Damascus.");
    assertThat(r.events())
        .filteredOn(e -> e.trigger().lemma().equals("bomb"))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.status().value()).isLessThan(3))
        .allSatisfy(e -> assertThat(e.author().value()).isLessThan(3));
  }
}
