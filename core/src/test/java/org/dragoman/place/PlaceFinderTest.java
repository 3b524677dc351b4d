// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {
  private static PlaceFinder finder;

  @BeforeAll
  static void load() {
    finder = new PlaceFinder(Lexicon.load(Optional.empty(), Codebook.load()));
  }

  private static List<Place> find(String... sentences) {
    return finder.find(Words.analysis(sentences), Trace.none()).all();
  }

  @Test
  void marksAnAdjectiveOfACountryAsADemonym() {
    List<Place> places = find("Russian|JJ|2|amod jets|NNS|3|nsubj left|VBD|0|root .|.|3|punct");
    assertThat(places).hasSize(1);
    assertThat(places.getFirst().use()).isEqualTo(Place.Use.DEMONYM);
    assertThat(places.getFirst().country()).isEqualTo("RUS");
  }

  @Test
  void takesTheTownThatLiesInTheRegionBesideIt() {
    List<Place> places =
        find(
            "He|PRP|2|nsubj lives|VBZ|0|root in|IN|4|case Paris|NNP|2|obl|L ,|,|4|punct Texas|NNP|4|appos|L"
                + " .|.|2|punct",
            "Paris|NNP|2|nsubj|L slept|VBD|0|root .|.|2|punct");
    assertThat(places).hasSize(2);
    assertThat(places.getFirst().name()).isEqualTo("Paris");
    assertThat(places.getFirst().admin1()).isEqualTo("Texas");
    assertThat(places.getFirst().spans()).hasSize(2);
    assertThat(places.getFirst().lat()).isCloseTo(33.66, within(0.1));
  }

  @Test
  void countsWhatEachPassDecidedLeftOpenAndFoundDisputed() {
    Places places =
        finder.find(
            Words.analysis(
                "He|PRP|2|nsubj lives|VBZ|0|root in|IN|4|case Paris|NNP|2|obl|L ,|,|4|punct Texas|NNP|4|appos|L"
                    + " .|.|2|punct",
                "Paris|NNP|2|nsubj|L slept|VBD|0|root .|.|2|punct",
                "He|PRP|2|nsubj left|VBD|0|root Crimea|NNP|2|obj|L",
                "They|PRP|2|nsubj met|VBD|0|root in|IN|4|case Qarmashan|NNP|2|obl|L"),
            Trace.none());
    assertThat(places.passes().counts())
        .containsEntry("place.town-region", 2)
        .containsEntry("place.one-sense", 1)
        .containsEntry("place.disputed", 1)
        .containsEntry("place.unknown/unresolved", 1);
    assertThat(places.passes().counts().values())
        .satisfies(v -> assertThat(v.stream().mapToInt(x -> x).sum()).isEqualTo(6));
  }

  @Test
  void findsThePlaceOfASpanWhateverElseTheArticleNames() {
    Places places =
        finder.find(
            Words.analysis(
                "He|PRP|2|nsubj left|VBD|0|root Toronto|NNP|2|obj|L",
                "He|PRP|2|nsubj left|VBD|0|root Crimea|NNP|2|obj|L",
                "He|PRP|2|nsubj left|VBD|0|root Toronto|NNP|2|obj|L"),
            Trace.none());
    for (Place place : places.all()) {
      for (Span span : place.spans()) {
        assertThat(places.findAt(span)).contains(place);
        assertThat(places.findAt(new Span(span.end() - 1, span.end() + 1))).contains(place);
        assertThat(places.findAt(new Span(span.end(), span.end()))).isEmpty();
      }
    }
    assertThat(places.findAt(new Span(0, 2))).isEmpty();
  }

  @Test
  void leavesAnUnknownVillageWithoutCoordinatesButWithItsCountry() {
    List<Place> places =
        find(
            "They|PRP|2|nsubj left|VBD|0|root Qarmashan|NNP|2|obj|L ,|,|3|punct Syria|NNP|3|appos|L"
                + " .|.|2|punct");
    Place village = places.getFirst();
    assertThat(village.name()).isEqualTo("Qarmashan");
    assertThat(village.country()).isEqualTo("SYR");
    assertThat(village.precision()).isEqualTo(Place.Kind.COUNTRY);
    assertThat(village.lat()).isNull();
    assertThat(village.kind()).isNull();
  }

  @Test
  void notesWhatItCouldNotResolve() {
    Places places =
        finder.find(
            Words.analysis("They|PRP|2|nsubj met|VBD|0|root in|IN|4|case Qarmashan|NNP|2|obl|L"),
            Trace.none());
    assertThat(places.notes()).hasSize(1);
    assertThat(places.notes().getFirst().kind()).isEqualTo("place-unresolved");
  }

  @Test
  void listsTheClaimantsOfContestedGround() {
    Place crimea = find("He|PRP|2|nsubj left|VBD|0|root Crimea|NNP|2|obj|L").getFirst();
    assertThat(crimea.disputed()).isTrue();
    assertThat(crimea.claimants()).containsExactlyInAnyOrder("UKR", "RUS");
  }

  @Test
  void takesNoSurnameForACountry() {
    assertThat(
            find(
                "Michael|NNP|2|compound|P Jordan|NNP|3|nsubj|P slept|VBD|0|root .|.|3|punct",
                "Jordan|NNP|2|nsubj|P left|VBD|0|root .|.|2|punct"))
        .isEmpty();
  }

  @Test
  void callsTalksNamedAfterATownAProcess() {
    List<Place> places =
        find(
            "The|DT|3|det Geneva|NNP|3|compound|L talks|NNS|4|nsubj failed|VBD|0|root .|.|4|punct");
    assertThat(places).hasSize(1);
    assertThat(places.getFirst().use()).isEqualTo(Place.Use.PROCESS);
  }

  @Test
  void readsAStreetAsAPlaceOfItsOwn() {
    List<Place> places =
        find(
            "He|PRP|2|nsubj fell|VBD|0|root on|IN|5|case Memphis|NNP|5|compound|L Street|NNP|2|obl|L");
    assertThat(places).hasSize(1);
    assertThat(places.getFirst().name()).isEqualTo("Memphis Street");
    assertThat(places.getFirst().lat()).isNull();
  }

  @Test
  void readsAnyTextWithoutFailing() {
    long seed = 20261122;
    Random random = new Random(seed);
    String[] parts = {
      "St", ".", "Al", "-", "U.S", "\u0000", "\uD800", "Paris", ",", "\n", "1", "Ž", "'s", "County"
    };
    Names[] classes = Names.values();
    for (int round = 0; round < 200; round++) {
      int n = random.nextInt(40);
      StringBuilder text = new StringBuilder();
      int[] starts = new int[n];
      int[] ends = new int[n];
      String[] lemmas = new String[n];
      String[] tags = new String[n];
      String[] labels = new String[n];
      int[] heads = new int[n];
      Names[] names = new Names[n];
      for (int t = 0; t < n; t++) {
        starts[t] = text.length();
        text.append(parts[random.nextInt(parts.length)]);
        ends[t] = text.length();
        text.append(random.nextBoolean() ? " " : "");
        lemmas[t] = "of";
        tags[t] = random.nextBoolean() ? "NNP" : "JJ";
        labels[t] = "compound";
        heads[t] = t - 1;
        names[t] = classes[random.nextInt(classes.length)];
      }
      int[] sentences = n == 0 ? new int[0] : new int[] {0};
      Analysis analysis =
          new Analysis(
              text.toString(),
              new Analysis.Columns(starts, ends, lemmas, tags, heads, labels, names, sentences));
      for (Place place : finder.find(analysis, Trace.none()).all()) {
        assertThat(place.spans())
            .as("seed %d, round %d", seed, round)
            .allMatch(s -> s.end() <= text.length());
      }
    }
  }
}
