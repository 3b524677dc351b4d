// SPDX-License-Identifier: Apache-2.0
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.actor.ActorFinder;
import org.dragoman.actor.Actors;
import org.dragoman.codebook.Codebook;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.model.Article;
import org.dragoman.model.Trace;
import org.dragoman.place.PlaceFinder;
import org.dragoman.place.Places;
import org.dragoman.reading.ArticleReader;
import org.dragoman.statement.StatementFinder;
import org.dragoman.status.StatusFinder;
import org.dragoman.status.Statuses;
import org.dragoman.text.Analysis;
import org.dragoman.time.TimeFinder;
import org.dragoman.time.Times;
import tools.jackson.databind.ObjectMapper;

/// Times the whole reading of a file of articles, and of it the finding of statements, on one
/// thread, after a first pass that warms the machine up.
final class StatementShare {
  private StatementShare() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    List<String> texts =
        Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8).stream()
            .filter(l -> !l.isBlank())
            .map(l -> json.readTree(l).get("text").asString())
            .toList();
    Codebook codebook = Codebook.load();
    Lexicon lexicon = Lexicon.load(Optional.empty(), codebook);
    EnglishAnalyser analyser = new EnglishAnalyser();
    ArticleReader reader = new ArticleReader(analyser, lexicon, codebook, "bench");
    PlaceFinder places = new PlaceFinder(lexicon);
    TimeFinder times = new TimeFinder(lexicon);
    ActorFinder actors = new ActorFinder(lexicon);
    StatusFinder status = new StatusFinder(lexicon);
    StatementFinder statements = new StatementFinder(lexicon);
    for (int pass = 0; pass < 2; pass++) {
      long whole = 0;
      long own = 0;
      long tokens = 0;
      for (String text : texts) {
        long start = System.nanoTime();
        reader.read(Article.of("x", text), Trace.none());
        whole += System.nanoTime() - start;
        Analysis a = analyser.analyse(text);
        Places p = places.find(a, List.of(), Optional.empty(), Trace.none());
        Times t = times.find(a, Optional.empty(), Trace.none());
        Actors who = actors.find(a, p, t.all(), Optional.empty(), Trace.none());
        Statuses s = status.find(a, Trace.none());
        start = System.nanoTime();
        statements.find(a, List.of(), who, s, t, p, Trace.none());
        own += System.nanoTime() - start;
        tokens += a.size();
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %d articles, %d tokens, reading %.2f s, statements %.3f s, share %.2f %%, added to the rest %.2f %%%n",
          pass == 0 ? "cold" : "warm",
          texts.size(),
          tokens,
          whole / 1e9,
          own / 1e9,
          100.0 * own / whole,
          100.0 * own / (whole - own));
    }
  }
}
