// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.dragoman.english.crf.FastNameFinder;
import org.dragoman.english.nndep.FastParser;
import org.dragoman.english.nndep.Parse;
import org.dragoman.english.tagger.FastTagger;
import org.dragoman.text.Analyser;
import org.dragoman.text.Analysis;
import org.dragoman.text.Names;
import org.jspecify.annotations.Nullable;

/// English, with CoreNLP's tokenizer and morphology, and with its tagger, name finder and neural
/// dependency parser run by our own inference.
///
/// 1. The models load once, side by side, when the first text comes or somebody asks to prepare.
/// 2. Tagger, name finder and parser are shared by all threads (measured safe and deterministic on
///    2 to 8); tokenizer and morphology are made for each text.
public final class EnglishAnalyser implements Analyser {
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES = MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String PARSER = MODELS + "parser/nndep/english_UD.gz";

  private final Optional<Path> modelFolder;
  private final Object lock = new Object();
  private @Nullable CompletableFuture<Models> loading;

  private record Models(FastTagger tagger, FastNameFinder names, FastParser parser) {}

  /// An analyser that keeps no converted model.
  public EnglishAnalyser() {
    this(Optional.empty());
  }

  /// An analyser that keeps the converted models in a folder, for a quicker start.
  public EnglishAnalyser(Optional<Path> modelFolder) {
    this.modelFolder = modelFolder;
  }

  @Override
  public String fingerprint() {
    return "corenlp-4.5.10/left3words-distsim/all.3class.distsim/nndep-english_UD";
  }

  /// Begins to load the models, side by side, and does not wait for them.
  public void prepare() {
    loading();
  }

  private Models models() {
    try {
      return loading().join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "the language models could not be loaded; build the program again", e.getCause());
    }
  }

  private CompletableFuture<Models> loading() {
    synchronized (lock) {
      if (loading == null) {
        CompletableFuture<FastTagger> tagger =
            load(() -> ConvertedModels.tagger(TAGGER, modelFolder));
        CompletableFuture<FastNameFinder> names =
            load(() -> ConvertedModels.names(NAMES, modelFolder));
        CompletableFuture<FastParser> parser = load(() -> ParserModel.open(PARSER, modelFolder));
        loading =
            tagger.thenCombine(
                names.thenCombine(parser, (n, p) -> Map.entry(n, p)),
                (t, rest) -> new Models(t, rest.getKey(), rest.getValue()));
      }
      return loading;
    }
  }

  private static <T> CompletableFuture<T> load(Supplier<T> loader) {
    return CompletableFuture.supplyAsync(loader);
  }

  @Override
  public Analysis analyse(String text) {
    List<List<CoreLabel>> sentences = Sentences.of(text);
    int n = sentences.stream().mapToInt(List::size).sum();
    Analysis.Columns columns =
        new Analysis.Columns(
            new int[n],
            new int[n],
            new String[n],
            new String[n],
            new int[n],
            new String[n],
            new Names[n],
            new int[sentences.size()]);
    Morphology morphology = new Morphology();
    int at = 0;
    for (int s = 0; s < sentences.size(); s++) {
      columns.sentenceStarts()[s] = at;
      read(sentences.get(s), at, columns, morphology);
      at += sentences.get(s).size();
    }
    return new Analysis(text, columns);
  }

  private void read(
      List<CoreLabel> sentence, int at, Analysis.Columns into, Morphology morphology) {
    Models m = models();
    int n = sentence.size();
    String[] words = new String[n];
    for (int i = 0; i < n; i++) {
      words[i] = sentence.get(i).word();
    }
    String[] tags = m.tagger.tag(words);
    String[] names = m.names.label(words, tags);
    Parse parse = m.parser.parse(words, tags);
    for (int i = 0; i < n; i++) {
      CoreLabel token = sentence.get(i);
      into.starts()[at + i] = token.beginPosition();
      into.ends()[at + i] = token.endPosition();
      into.tags()[at + i] = tags[i];
      into.lemmas()[at + i] = morphology.lemma(words[i], tags[i]);
      into.heads()[at + i] = parse.head(i) == 0 ? -1 : at + parse.head(i) - 1;
      into.labels()[at + i] = parse.head(i) == 0 ? "root" : parse.label(i);
      into.names()[at + i] = nameClass(names[i]);
    }
  }

  private static Names nameClass(String label) {
    return switch (label) {
      case "PERSON" -> Names.PERSON;
      case "ORGANIZATION" -> Names.ORGANISATION;
      case "LOCATION" -> Names.LOCATION;
      default -> Names.NONE;
    };
  }
}
