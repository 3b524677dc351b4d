// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.dragoman.english.crf.FastNameFinder;
import org.dragoman.english.nndep.FastParser;
import org.dragoman.english.nndep.Parse;
import org.dragoman.english.nndep.ParserSettings;
import org.dragoman.english.nndep.Tagged;
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
///    2 to 8), what is remembered of lemmas too; a tokenizer is made for each text.
public final class EnglishAnalyser implements Analyser {
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES = MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String PARSER = MODELS + "parser/nndep/english_UD.gz";

  private final Optional<Path> modelFolder;
  private final ParserSettings parserSettings;
  private final Lemmas lemmas = new Lemmas();
  private final Object lock = new Object();
  private @Nullable CompletableFuture<Models> loading;

  private record Models(FastTagger tagger, FastNameFinder names, FastParser parser) {}

  /// An analyser that keeps no converted model.
  public EnglishAnalyser() {
    this(Optional.empty(), ParserSettings.DEFAULT);
  }

  /// An analyser that keeps the converted models in a folder, for a quicker start.
  public EnglishAnalyser(Optional<Path> modelFolder) {
    this(modelFolder, ParserSettings.DEFAULT);
  }

  /// An analyser whose parser is set by the user.
  public EnglishAnalyser(Optional<Path> modelFolder, ParserSettings parserSettings) {
    this.modelFolder = modelFolder;
    this.parserSettings = parserSettings;
  }

  @Override
  public String fingerprint() {
    return "corenlp-4.5.10/left3words-distsim/all.3class.distsim/nndep-english_UD";
  }

  /// Begins to load the models, side by side, and does not wait for them. Once is enough.
  public void prepare() {
    synchronized (lock) {
      if (loading == null) {
        loading();
        var unused = load(EnglishAnalyser::unpackTables);
      }
    }
  }

  /// Tokenizer and morphology unpack large tables when they are used first.
  private static String unpackTables() {
    return new Morphology().lemma(Sentences.of("It is.").getFirst().get(1).word(), "VBZ");
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
        CompletableFuture<FastParser> parser =
            load(() -> ConvertedModels.parser(PARSER, modelFolder, parserSettings));
        loading =
            tagger.thenCombine(
                names.thenCombine(parser, (n, p) -> Map.entry(n, p)),
                (t, rest) -> new Models(t, rest.getKey(), rest.getValue()));
      }
      return loading;
    }
  }

  /// On a thread of its own: the common pool has one on a machine of two processors.
  private static <T> CompletableFuture<T> load(Supplier<T> loader) {
    return CompletableFuture.supplyAsync(
        loader, task -> Thread.ofPlatform().daemon().name("models").start(task));
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
    if (n > 0) {
      read(sentences, columns);
    }
    return new Analysis(text, columns);
  }

  /// The parser gets all sentences at once: it parses them side by side.
  private void read(List<List<CoreLabel>> sentences, Analysis.Columns into) {
    Models m = models();
    List<Tagged> tagged = new ArrayList<>(sentences.size());
    for (List<CoreLabel> sentence : sentences) {
      String[] words = sentence.stream().map(CoreLabel::word).toArray(String[]::new);
      tagged.add(new Tagged(words, m.tagger.tag(words)));
    }
    List<Parse> parses = m.parser.parse(tagged);
    int at = 0;
    for (int s = 0; s < parses.size(); s++) {
      Tagged sentence = tagged.get(s);
      into.sentenceStarts()[s] = at;
      place(sentences.get(s), at, into);
      tell(sentence, m.names.label(sentence.words(), sentence.tags()), at, into);
      hang(parses.get(s), at, into);
      at += sentence.size();
    }
  }

  private static void place(List<CoreLabel> sentence, int at, Analysis.Columns into) {
    for (int i = 0; i < sentence.size(); i++) {
      into.starts()[at + i] = sentence.get(i).beginPosition();
      into.ends()[at + i] = sentence.get(i).endPosition();
    }
  }

  private void tell(Tagged sentence, String[] names, int at, Analysis.Columns into) {
    for (int i = 0; i < names.length; i++) {
      into.tags()[at + i] = sentence.tags()[i];
      into.lemmas()[at + i] = lemmas.of(sentence.words()[i], sentence.tags()[i]);
      into.names()[at + i] = nameClass(names[i]);
    }
  }

  private static void hang(Parse parse, int at, Analysis.Columns into) {
    for (int i = 0; i < parse.size(); i++) {
      into.heads()[at + i] = parse.head(i) == 0 ? -1 : at + parse.head(i) - 1;
      into.labels()[at + i] = parse.head(i) == 0 ? "root" : parse.label(i);
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
