// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.actor.ActorFinder;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Actor;
import org.dragoman.model.Mention;
import org.dragoman.model.Span;
import org.dragoman.model.Trace;
import org.dragoman.place.PlaceFinder;
import org.dragoman.text.Analysis;
import org.junit.jupiter.api.Test;

/// Who is who in short articles, read with the real analyser.
class ActorLinksTest {
  private static final Pattern MARK = Pattern.compile("\\[([^\\]]*)\\]\\{([^}]*)\\}");

  /// A marked mention; no labels if nobody can be told.
  record Mark(Span span, Set<String> labels) {}

  /// Links asked, links made, links right, and what went wrong.
  record Score(int asked, int made, int right, List<String> wrong) {
    double f1() {
      return 2.0 * right / (asked + made);
    }
  }

  @Test
  void linksMentionsOfOneActor() throws IOException {
    Score score = score();
    assertThat(score.f1()).as("%s", String.join("\n", score.wrong)).isGreaterThanOrEqualTo(0.85);
  }

  static Score score() throws IOException {
    Lexicon lexicon = RealReader.LEXICON;
    EnglishAnalyser analyser = RealReader.ANALYSER;
    ActorFinder actors = new ActorFinder(lexicon);
    PlaceFinder places = new PlaceFinder(lexicon);
    int[] counts = new int[3];
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      List<Mark> marks = new ArrayList<>();
      String text = unmarked(line, marks);
      Analysis analysis = analyser.analyse(text);
      List<Actor> found =
          actors
              .find(analysis, places.find(analysis, Trace.none()), Optional.empty(), Trace.none())
              .all();
      count(text, marks, found, counts, wrong);
    }
    return new Score(counts[0], counts[1], counts[2], wrong);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = ActorLinksTest.class.getResourceAsStream("actor-links.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .toList();
    }
  }

  private static String unmarked(String line, List<Mark> marks) {
    StringBuilder text = new StringBuilder();
    Matcher m = MARK.matcher(line);
    int from = 0;
    while (m.find()) {
      text.append(line, from, m.start());
      int start = text.length();
      text.append(m.group(1));
      Set<String> labels = m.group(2).equals("-") ? Set.of() : Set.of(m.group(2).split(","));
      marks.add(new Mark(new Span(start, text.length()), labels));
      from = m.end();
    }
    return text.append(line.substring(from)).toString();
  }

  /// A mention is linked if its actor was mentioned before; rightly, if all earlier marks of that
  /// actor have its label.
  private static void count(
      String text, List<Mark> marks, List<Actor> found, int[] counts, List<String> wrong) {
    Map<String, Set<String>> actorsOf = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Mark mark : marks) {
      Set<String> ids = at(mark.span(), found);
      Set<String> wanted = new HashSet<>();
      mark.labels().forEach(l -> wanted.addAll(actorsOf.getOrDefault(l, Set.of())));
      boolean ask = mark.labels().stream().anyMatch(actorsOf::containsKey);
      Set<String> made = new HashSet<>(ids);
      made.retainAll(seen);
      boolean right = ask && !made.isEmpty() && wanted.equals(made);
      counts[0] += ask ? 1 : 0;
      counts[1] += made.isEmpty() ? 0 : 1;
      counts[2] += right ? 1 : 0;
      if (!right && (ask || !made.isEmpty())) {
        wrong.add(
            mark.span().of(text)
                + mark.labels()
                + " is "
                + ids
                + " for "
                + wanted
                + " in: "
                + text);
      }
      seen.addAll(ids);
      mark.labels()
          .forEach(l -> {
            if (mark.labels().size() == 1) {
              actorsOf.computeIfAbsent(l, k -> new HashSet<>(ids));
            }
          });
    }
  }

  /// The actors whose mention overlaps these words; the mention nearest to them in length counts.
  private static Set<String> at(Span span, List<Actor> actors) {
    Set<String> ids = new HashSet<>();
    int best = Integer.MAX_VALUE;
    for (Actor actor : actors) {
      for (Mention m : actor.mentions()) {
        if (!m.span().overlaps(span)) {
          continue;
        }
        int off = Math.abs(m.span().length() - span.length());
        if (off < best) {
          ids.clear();
          best = off;
        }
        if (off == best) {
          ids.add(actor.id());
        }
      }
    }
    return ids;
  }
}
