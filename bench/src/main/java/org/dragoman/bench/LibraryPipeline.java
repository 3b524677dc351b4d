// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import org.dragoman.model.Article;

/// CoreNLP's own pipeline with what our reading needs too: names, dependencies, statistical
/// coreference, quotations with their speakers. One thread.
final class LibraryPipeline {
  static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

  private final StanfordCoreNLP pipeline;
  private final boolean times;
  private final double loadSeconds;

  /// Without SUTime, which is a part of `ner`, where what it needs (joda-time, jollyday) is not
  /// there: the library then has less to do.
  static LibraryPipeline load() {
    try {
      return new LibraryPipeline(true);
    } catch (RuntimeException | NoClassDefFoundError e) {
      System.err.println("SUTime is left out of CoreNLP's pipeline: " + e);
      return new LibraryPipeline(false);
    }
  }

  private LibraryPipeline(boolean times) {
    this.times = times;
    long start = System.nanoTime();
    Properties properties = new Properties();
    properties.setProperty("annotators", ANNOTATORS);
    properties.setProperty("coref.algorithm", "statistical");
    properties.setProperty("threads", "1");
    properties.setProperty("ner.useSUTime", Boolean.toString(times));
    properties.setProperty("ner.applyNumericClassifiers", Boolean.toString(times));
    pipeline = new StanfordCoreNLP(properties);
    annotate("Oskar Veld said that the bridge had fallen.");
    loadSeconds = (System.nanoTime() - start) / 1e9;
  }

  String parts() {
    return "`" + ANNOTATORS + "`, statistical coreference" + (times ? "" : ", without SUTime");
  }

  double loadSeconds() {
    return loadSeconds;
  }

  int tokens(Article article) {
    return annotate(article.text());
  }

  private int annotate(String text) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
  }
}
