// SPDX-License-Identifier: Apache-2.0
package org.dragoman.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.lexicon.GenreMarks;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.PhraseIndex;
import org.dragoman.lexicon.Pieces;
import org.dragoman.model.Article;
import org.dragoman.model.Genre;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Trace;
import org.dragoman.model.Verdict;
import org.dragoman.model.Zone;
import org.dragoman.text.Analysis;
import org.dragoman.text.Quotation;

/// Tells report, analysis, opinion, transcript and release apart by evidence in and around the
/// text: each kind of evidence gives points to a genre, four points decide, and where two have them
/// the one with more. Too little evidence leaves it unknown.
///
/// What stands in quotation marks is not the author's and does not count, be it loaded or in the
/// first person.
final class GenreFinder {
  private static final double DECIDES = 4;

  /// Shorter texts show too little of their author.
  private static final int FEWEST_SENTENCES = 3;

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
  private static final Set<String> READER = Set.of("you", "your", "yours", "yourself");
  private static final Set<String> DUTY = Set.of("must", "should", "ought");

  /// `MS. TOLAN:`, `Q:`, `Oskar Veld (on phone):` at the start of a line.
  private static final Pattern TURN =
      Pattern.compile(
          "(?:Q|A|[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{Lu}(][\\p{L}.'’()-]*){0,4})\\s?:\\s+\\S");

  private static final Pattern SEGMENT = Pattern.compile("[/?#&=._]");

  private final GenreMarks marks;

  GenreFinder(Lexicon lexicon) {
    this.marks = lexicon.genreMarks();
  }

  /// The genre for which the evidence is strongest; unknown where it is weak.
  Genre find(
      Article article,
      List<Zone> zones,
      Analysis analysis,
      List<Statement> statements,
      Trace trace) {
    Evidence evidence = new Evidence(trace);
    address(article, evidence);
    head(article, zones, evidence);
    end(article, zones, evidence);
    turns(article, zones, evidence);
    zones.stream()
        .limit(5)
        .filter(z -> z.kind() == Zone.Kind.DATELINE || z.kind() == Zone.Kind.CREDIT)
        .findFirst()
        .ifPresent(z -> evidence.add(Genre.REPORT, 3, "genre.dateline", z.span()));
    if (analysis.sentences() >= FEWEST_SENTENCES) {
      author(analysis, statements, evidence);
    }
    return evidence.strongest();
  }

  /// Points for each genre.
  private static final class Evidence {
    private final Map<Genre, Double> points = new EnumMap<>(Genre.class);
    private final Trace trace;

    private Evidence(Trace trace) {
      this.trace = trace;
    }

    private void add(Genre genre, double more, String rule, Span at) {
      if (more <= 0) {
        return;
      }
      points.merge(genre, more, Double::sum);
      if (trace.on()) {
        String made = String.format(Locale.ROOT, "%.1f %s", more, genre);
        trace.tried(rule, at, new Verdict.Fired(made));
      }
    }

    private Genre strongest() {
      Genre best = Genre.UNKNOWN;
      double most = 0;
      for (Map.Entry<Genre, Double> e : points.entrySet()) {
        if (e.getValue() >= DECIDES && e.getValue() > most) {
          best = e.getKey();
          most = e.getValue();
        }
      }
      return best;
    }
  }

  /// A section of the site: `/opinion/`.
  private void address(Article article, Evidence evidence) {
    String url = article.url();
    if (url == null) {
      return;
    }
    int path = url.indexOf('/', Math.max(0, url.indexOf("://") + 3));
    for (String segment : SEGMENT.split(path < 0 ? "" : url.substring(path))) {
      Pieces pieces = Pieces.of(segment);
      for (var match : marks.find(GenreMarks.Where.URL, pieces)) {
        if (match.span().length() == segment.length()) {
          add(match, new Span(0, 0), "genre.address", evidence);
        }
      }
    }
  }

  /// A section line or what a title or byline begins or ends with: *Opinion | …*, *…: an analysis*.
  private void head(Article article, List<Zone> zones, Evidence evidence) {
    List<Span> lines = new ArrayList<>();
    for (Zone zone : zones.subList(0, Math.min(4, zones.size()))) {
      if (zone.span().length() <= 160) {
        lines.add(zone.span());
      }
    }
    String text = article.text();
    for (Span line : lines) {
      headLine(line.of(text), line.start(), evidence);
    }
    headLine(article.byline() == null ? "" : article.byline(), 0, evidence);
    headLine(article.title() == null ? "" : article.title(), 0, evidence);
  }

  private void headLine(String line, int offset, Evidence evidence) {
    for (var match : marks.find(GenreMarks.Where.HEAD, Pieces.of(line))) {
      Span at = match.span();
      String before = line.substring(0, at.start()).strip();
      String after = line.substring(at.end()).strip();
      boolean opens = before.isEmpty() && (after.isEmpty() || separates(after.charAt(0)));
      boolean closes =
          after.isEmpty() && !before.isEmpty() && separates(before.charAt(before.length() - 1));
      if (opens || closes) {
        add(match, new Span(offset + at.start(), offset + at.end()), "genre.section", evidence);
        return;
      }
    }
  }

  private static boolean separates(char c) {
    return ":|-–—•·/([".indexOf(c) >= 0;
  }

  /// What is told of the author or the makers below the text.
  private void end(Article article, List<Zone> zones, Evidence evidence) {
    String text = article.text();
    for (Zone zone : zones.subList(Math.max(0, zones.size() - 3), zones.size())) {
      Span span = zone.span();
      if (zones.size() < 3 || span.length() > 700) {
        continue;
      }
      for (var match : marks.find(GenreMarks.Where.END, Pieces.of(span.of(text)))) {
        int start = span.start() + match.span().start();
        add(match, new Span(start, start + match.span().length()), "genre.endnote", evidence);
        break;
      }
    }
  }

  private static void add(
      PhraseIndex.Match<GenreMarks.Mark> match, Span at, String rule, Evidence evidence) {
    GenreMarks.Mark mark = match.values().getFirst();
    evidence.add(mark.genre(), mark.points(), rule, at);
  }

  /// Paragraphs that open with a speaker's name and a colon.
  private static void turns(Article article, List<Zone> zones, Evidence evidence) {
    int turns = 0;
    int paragraphs = 0;
    for (Zone zone : zones) {
      if (zone.kind() == Zone.Kind.PARAGRAPH || zone.kind() == Zone.Kind.DATELINE) {
        paragraphs++;
        Span span = zone.span();
        int end = Math.min(article.text().length(), span.start() + 80);
        if (TURN.matcher(article.text()).region(span.start(), end).lookingAt()) {
          turns++;
        }
      }
    }
    if (turns >= 3 && turns * 3 >= paragraphs) {
      evidence.add(Genre.TRANSCRIPT, 8, "genre.turns", zones.getFirst().span());
    }
  }

  /// What the author says himself: who *I* and *we* are, words of judgment and duty, questions,
  /// address; against how much of the text others say.
  private void author(Analysis a, List<Statement> statements, Evidence evidence) {
    boolean[] quoted = quoted(a);
    double sentences = a.sentences();
    Span whole = new Span(a.start(0), a.end(a.size() - 1));
    int firstPerson = 0;
    int reader = 0;
    int duty = 0;
    int questions = 0;
    for (int t = 0; t < a.size(); t++) {
      if (quoted[t]) {
        continue;
      }
      String word = a.word(t).toLowerCase(Locale.ROOT);
      firstPerson += FIRST_PERSON.contains(word) && !a.word(t).equals("US") ? 1 : 0;
      reader += READER.contains(word) ? 1 : 0;
      duty += DUTY.contains(word) && a.tagged(t, "MD") ? 1 : 0;
      questions += word.equals("?") || word.equals("!") ? 1 : 0;
    }
    evidence.add(Genre.OPINION, rate(firstPerson, 10, sentences, 4), "genre.first-person", whole);
    evidence.add(Genre.OPINION, rate(duty, 6, sentences, 2), "genre.duty", whole);
    evidence.add(Genre.OPINION, rate(questions, 8, sentences, 2), "genre.question", whole);
    evidence.add(Genre.OPINION, rate(reader, 6, sentences, 1.5), "genre.reader", whole);
    Map<Genre, Integer> words = new EnumMap<>(Genre.class);
    for (var match : marks.find(GenreMarks.Where.BODY, a.pieces())) {
      int token = a.tokenAt(match.span().start());
      if (token < a.size() && !quoted[token]) {
        GenreMarks.Mark mark = match.values().getFirst();
        words.merge(mark.genre(), mark.points(), Integer::sum);
      }
    }
    words.forEach(
        (genre, n) -> evidence.add(genre, rate(n, 7, sentences, 4), "genre.words", whole));
    long told =
        statements.stream()
            .filter(s -> s.kind() == Statement.Kind.COMMUNICATION && s.parent() == null)
            .count();
    evidence.add(Genre.REPORT, Math.min(6, 10 * told / sentences), "genre.told", whole);
  }

  /// Points for something met `n` times: so many a sentence, up to a bound; once is chance.
  private static double rate(int n, double weight, double sentences, double most) {
    return n < 2 ? 0 : Math.min(most, weight * n / sentences);
  }

  private static boolean[] quoted(Analysis a) {
    boolean[] quoted = new boolean[a.size()];
    for (Quotation quotation : a.quotations()) {
      Span inside = quotation.inside();
      int from = a.tokenAt(inside.start());
      for (int t = from; t < a.size() && a.start(t) < inside.end(); t++) {
        quoted[t] = a.start(t) >= inside.start();
      }
    }
    return quoted;
  }
}
