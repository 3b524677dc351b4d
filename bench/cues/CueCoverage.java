// SPDX-License-Identifier: Apache-2.0
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.codebook.Codebook;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Words;
import org.dragoman.text.Analysis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Counts what share of the cues that people marked the lexicon's cues cover.
///
/// 1. An attribution is covered when all words of an entry stand in its cue, with the entry's part of
///    speech. One whose cue holds no cue word (a colon, *in*, *for*; nothing) is counted apart: rules
///    meet those, no lexicon does.
/// 2. A cue word is a verb, noun, adjective or adverb of a cue; auxiliaries, modals, `be`, negations
///    and all prepositions, articles, pronouns and marks are none. It is covered when an entry that
///    stands whole in the cue has it among its words.
final class CueCoverage {
  private static final int GAP = 4;
  private static final Set<String> LIGHT = Set.of("be", "have", "do", "not", "n't", "never");

  private final Words words;
  private final EnglishAnalyser analyser = new EnglishAnalyser();
  private final Map<String, Integer> missing = new HashMap<>();
  private final Map<String, Integer> rest = new HashMap<>();
  private int attributions;
  private int cueless;
  private int covered;
  private int tokens;
  private int tokensCovered;

  private CueCoverage(Words words) {
    this.words = words;
  }

  public static void main(String[] args) throws Exception {
    Lexicon lexicon = Lexicon.load(Optional.empty(), Codebook.load());
    CueCoverage count = new CueCoverage(lexicon.words());
    ObjectMapper json = new ObjectMapper();
    try (var lines = Files.lines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      lines.filter(l -> !l.isBlank()).forEach(l -> count.article(json.readTree(l)));
    }
    count.print(args.length > 1 ? Integer.parseInt(args[1]) : 0);
  }

  private void article(JsonNode article) {
    String text = article.get("text").asString();
    Analysis a = analyser.analyse(text);
    Units units = new Units(text);
    for (JsonNode attribution : article.get("attributions")) {
      BitSet cue = new BitSet();
      for (JsonNode span : attribution.get("cue")) {
        int end = units.of(span.get(1).asInt());
        for (int t = a.tokenAt(units.of(span.get(0).asInt())); t < a.size() && a.start(t) < end; t++) {
          cue.set(t);
        }
      }
      count(a, cue);
    }
  }

  private void count(Analysis a, BitSet cue) {
    attributions++;
    if (cue.stream().noneMatch(t -> isContent(a, t))) {
      cueless++;
      return;
    }
    BitSet met = new BitSet();
    cue.stream().forEach(t -> entries(a, t, cue, met));
    covered += met.isEmpty() ? 0 : 1;
    cue.stream()
        .filter(t -> isContent(a, t))
        .forEach(
            t -> {
              tokens++;
              tokensCovered += met.get(t) ? 1 : 0;
              if (!met.get(t)) {
                rest.merge(a.lemma(t).toLowerCase(Locale.ROOT) + "/" + a.tag(t), 1, Integer::sum);
              }
            });
    if (met.isEmpty()) {
      StringBuilder key = new StringBuilder();
      cue.stream().forEach(t -> key.append(a.lemma(t).toLowerCase(Locale.ROOT)).append('/').append(a.tag(t)).append(' '));
      missing.merge(key.toString().strip(), 1, Integer::sum);
    }
  }

  private static boolean isContent(Analysis a, int t) {
    String tag = a.tag(t);
    boolean open = tag.startsWith("V") || tag.startsWith("N") || tag.startsWith("J") || tag.startsWith("R") && !tag.equals("RP");
    return open && !LIGHT.contains(a.lemma(t).toLowerCase(Locale.ROOT));
  }

  /// Marks the words of each entry whose head is this token and that stands whole in the cue.
  private void entries(Analysis a, int t, BitSet cue, BitSet met) {
    String tag = a.tag(t);
    String lemma = a.lemma(t).toLowerCase(Locale.ROOT);
    String word = a.word(t).toLowerCase(Locale.ROOT);
    if (tag.startsWith("V")) {
      mark(a, t, words.cues('v', lemma), 1, cue, met);
    }
    if (tag.startsWith("N")) {
      mark(a, t, words.cues('n', lemma), -1, cue, met);
    }
    if (tag.startsWith("J") || tag.startsWith("V")) {
      mark(a, t, words.cues('a', word), 1, cue, met);
    }
    mark(a, t, words.cues('p', word), 1, cue, met);
  }

  private static void mark(Analysis a, int t, List<Cue> entries, int step, BitSet cue, BitSet met) {
    for (Cue entry : entries) {
      List<String> parts = new ArrayList<>(List.of(entry.lemma().split(" ")));
      if (step < 0) {
        parts = parts.reversed();
      }
      List<Integer> found = new ArrayList<>();
      int at = t;
      for (String part : parts) {
        int left = found.isEmpty() || step < 0 ? 1 : GAP;
        for (; left > 0 && !(cue.get(Math.max(at, 0)) && is(a, at, part)); left--) {
          at += step;
        }
        if (left == 0) {
          break;
        }
        found.add(at);
        at += step;
      }
      if (found.size() == parts.size()) {
        found.forEach(met::set);
      }
    }
  }

  private static boolean is(Analysis a, int t, String part) {
    return t >= 0 && t < a.size() && (a.lemma(t).equalsIgnoreCase(part) || a.word(t).equalsIgnoreCase(part));
  }

  private void print(int most) {
    int cued = attributions - cueless;
    System.out.printf(Locale.ROOT, "attributions        %6d, of them %d without a cue word%n", attributions, cueless);
    System.out.printf(Locale.ROOT, "with a known cue    %6d of %d   %.3f%n", covered, cued, covered / (double) cued);
    System.out.printf(Locale.ROOT, "words of the cues   %6d of %d   %.3f%n", tokensCovered, tokens, tokensCovered / (double) tokens);
    most(missing, most, "CUES");
    most(rest, most, "WORDS");
  }

  private static void most(Map<String, Integer> counts, int most, String title) {
    if (most > 0) {
      System.out.println("\nNOT COVERED: " + title);
    }
    new TreeMap<>(counts)
        .entrySet().stream()
            .sorted((x, y) -> y.getValue() - x.getValue())
            .limit(most)
            .forEach(e -> System.out.println(e.getValue() + "\t" + e.getKey()));
  }

  /// Offsets of the sets count code points, ours UTF-16 units.
  private static final class Units {
    private final String text;
    private final boolean plain;

    Units(String text) {
      this.text = text;
      this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    int of(int codePoints) {
      return plain ? codePoints : text.offsetByCodePoints(0, codePoints);
    }
  }
}
