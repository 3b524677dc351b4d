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
            "Norwegian Foreign Minister Oskar Veld came late to the harbour on Friday. The boats had "
                + "waited.\n\n“Nobody has shown me a single page. My office reads what is sent, and "
                + "nothing was sent,” he said.\n\n“Whatever lies behind it, the matter is open and we "
                + "have sent an inquiry to Lisbon,” Veld added.");
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
    assertThat(country(r, inquiry.target())).isEqualTo("PRT");
  }

  @Test
  void putsAReportedDealOnTheBroadcastersWord() {
    Reading r =
        RealReader.read(
            "The harbour office would not comment on the Nordlys News Agency report that Norway signed "
                + "a secret pact with Iceland.");
    Event deal =
        r.events().stream()
            .filter(e -> e.trigger().lemma().startsWith("sign"))
            .findFirst()
            .orElseThrow();
    Statement holder =
        r.statements().stream().filter(s -> s.id().equals(deal.holder())).findFirst().orElseThrow();
    assertThat(names(r, holder.source().actors())).containsExactly("Nordlys News Agency");
    assertThat(deal.author().value()).isZero();
  }

  @Test
  void doesNotTakeWhatWillContinueForDone() {
    Reading r =
        RealReader.read(
            "Which explains the plan: Norway will go on shelling the rebels for weeks.");
    assertThat(r.events())
        .filteredOn(e -> e.trigger().lemma().equals("shell"))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.status().value()).isLessThan(3))
        .allSatisfy(e -> assertThat(e.author().value()).isLessThan(3));
  }
}
