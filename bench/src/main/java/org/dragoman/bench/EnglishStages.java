// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import edu.stanford.nlp.process.Morphology;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.english.crf.FastNameFinder;
import org.dragoman.english.crf.NamesConverter;
import org.dragoman.english.mapped.WordMemory;
import org.dragoman.english.nndep.FastParser;
import org.dragoman.english.nndep.ModelFile;
import org.dragoman.english.nndep.ParserSettings;
import org.dragoman.english.nndep.Tagged;
import org.dragoman.english.tagger.FastTagger;
import org.dragoman.english.tagger.TaggerConverter;
import org.dragoman.text.Analysis;

/// The parts of the English analysis, each run again on its own.
final class EnglishStages {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private final FastTagger tagger;
  private final FastNameFinder names;
  private final FastParser parser;
  private final WordMemory<String> lemmas = new WordMemory<>(1 << 16, EnglishStages::lemma);

  EnglishStages() throws IOException {
    try (InputStream model = open("pos-tagger/english-left3words-distsim.tagger")) {
      tagger = new FastTagger(TaggerConverter.convert(model));
    }
    try (InputStream model = open("ner/english.all.3class.distsim.crf.ser.gz")) {
      names = new FastNameFinder(NamesConverter.convert(model));
    }
    try (InputStream model = open("parser/nndep/english_UD.gz")) {
      parser = new FastParser(ModelFile.convert(model), ParserSettings.DEFAULT);
    }
  }

  private static InputStream open(String model) {
    String name = MODELS + model;
    return Objects.requireNonNull(
        EnglishStages.class.getClassLoader().getResourceAsStream(name), name);
  }

  /// The processor time each part takes on the tokens of this analysis.
  Map<String, Long> nanos(Analysis analysis) {
    List<Tagged> sentences = new ArrayList<>();
    for (int s = 0; s < analysis.sentences(); s++) {
      int first = analysis.firstToken(s);
      String[] words = new String[analysis.endToken(s) - first];
      String[] tags = new String[words.length];
      for (int i = 0; i < words.length; i++) {
        words[i] = analysis.word(first + i);
        tags[i] = analysis.tag(first + i);
      }
      sentences.add(new Tagged(words, tags));
    }
    Map<String, Long> nanos = new LinkedHashMap<>();
    time("tokens", nanos, () -> TokenisedArticles.addSentences(analysis.text(), new ArrayList<>()));
    time("tags", nanos, () -> sentences.forEach(s -> tagger.tag(s.words())));
    time("names", nanos, () -> sentences.forEach(s -> names.label(s.words(), s.tags())));
    time("parse", nanos, () -> parser.parse(sentences));
    time("lemmas", nanos, () -> lemmas(sentences));
    return nanos;
  }

  /// Remembered, as the analysis does it.
  private void lemmas(List<Tagged> sentences) {
    for (Tagged sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        lemmas.of(sentence.tags()[i] + " " + sentence.words()[i]);
      }
    }
  }

  private static String lemma(String tagAndWord) {
    int at = tagAndWord.indexOf(' ');
    return new Morphology().lemma(tagAndWord.substring(at + 1), tagAndWord.substring(0, at));
  }

  private static void time(String stage, Map<String, Long> nanos, Runnable work) {
    long start = Clock.cpuNanos();
    work.run();
    nanos.put(stage, Clock.cpuNanos() - start);
  }
}
