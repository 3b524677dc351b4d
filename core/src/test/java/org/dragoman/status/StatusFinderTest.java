// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Span;
import org.dragoman.model.Status.Tense;
import org.dragoman.model.Trace;
import org.dragoman.model.Verdict;
import org.dragoman.text.Analysis;
import org.junit.jupiter.api.Test;

class StatusFinderTest {
  private static final StatusFinder FINDER =
      new StatusFinder(Lexicon.load(Optional.empty(), Codebook.load()));

  private static final String[] CLAIM = {
    "Veld veld NNP 2 nsubj",
    "claimed claim VBD 0 root",
    "that that IN 5 mark",
    "rebels rebel NNS 5 nsubj",
    "attacked attack VBD 2 ccomp"
  };

  private static Statuses find(String... lines) {
    return FINDER.find(Tree.of(lines), Trace.none());
  }

  @Test
  void whatIsClaimedIsCertainForItsSourceAndNotForTheAuthor() {
    Statuses found = find(CLAIM);
    assertThat(found.of(4).value()).isEqualTo(3);
    assertThat(found.author(4)).isZero();
    assertThat(found.author(1)).isEqualTo(3);
  }

  @Test
  void whatIsKnownTheAuthorVouchesFor() {
    String[] known = CLAIM.clone();
    known[1] = "knew know VBD 0 root";
    assertThat(find(known).author(4)).isEqualTo(3);
  }

  @Test
  void failureTurnsTheSignForBoth() {
    Statuses found =
        find(
            "They they PRP 2 nsubj",
            "failed fail VBD 0 root",
            "to to TO 4 mark",
            "attack attack VB 2 xcomp");
    assertThat(found.of(3).value()).isEqualTo(-2.6);
    assertThat(found.author(3)).isEqualTo(-2.6);
    assertThat(found.of(3).tense()).isEqualTo(Tense.PAST);
    assertThat(found.of(3).trigger()).isEqualTo(new Span(5, 11));
  }

  @Test
  void aPlanLiesAheadAndTheAuthorDoesNotVouchForIt() {
    Statuses found =
        find(
            "They they PRP 2 nsubj",
            "plan plan VBP 0 root",
            "to to TO 4 mark",
            "attack attack VB 2 xcomp");
    assertThat(found.of(3).value()).isPositive().isLessThan(2.5);
    assertThat(found.of(3).tense()).isEqualTo(Tense.FUTURE);
    assertThat(found.author(3)).isZero();
  }

  @Test
  void mightIsPossible() {
    Statuses found =
        find("They they PRP 3 nsubj", "might might MD 3 aux", "attack attack VB 0 root");
    assertThat(found.of(2).value()).isBetween(0.5, 1.5);
    assertThat(found.author(2)).isEqualTo(found.of(2).value());
    assertThat(found.of(2).tense()).isEqualTo(Tense.NONE);
  }

  @Test
  void aConditionMakesBothClausesHypothetical() {
    Statuses found =
        find(
            "If if IN 3 mark",
            "they they PRP 3 nsubj",
            "attack attack VBP 6 advcl",
            "we we PRP 6 nsubj",
            "will will MD 6 aux",
            "respond respond VB 0 root");
    assertThat(found.of(2).hypothetical()).isTrue();
    assertThat(found.of(5).hypothetical()).isTrue();
    assertThat(found.of(5).tense()).isEqualTo(Tense.FUTURE);
  }

  @Test
  void anAuxiliaryIsNoPredicate() {
    Statuses found = find("They they PRP 3 nsubj", "have have VBP 3 aux", "fled flee VBN 0 root");
    assertThat(found.find(1)).isEmpty();
    assertThat(found.predicates()).hasSize(1);
  }

  @Test
  void theTraceNamesTheSignatureThatDecided() {
    List<String> rules = new ArrayList<>();
    Trace trace =
        new Trace() {
          @Override
          public boolean on() {
            return true;
          }

          @Override
          public void tried(String rule, Span at, Verdict verdict) {
            rules.add(rule);
          }
        };
    FINDER.find(Tree.of(CLAIM), trace);
    assertThat(rules).contains("status.signature.claim.that", "status.composed");
  }

  @Test
  void passesTextWithoutWordsTreesOrRoots() {
    assertThat(find().predicates()).isEmpty();
    assertThat(find("%% %% SYM 0 root", "\u0001 \u0001 SYM 1 punct").predicates()).isEmpty();
    // a broken analyser: two verbs that hang on each other
    Analysis cycle = Tree.of("go go VB 2 conj", "come come VB 1 conj");
    assertThat(FINDER.find(cycle, Trace.none()).predicates()).hasSize(2);
  }
}
