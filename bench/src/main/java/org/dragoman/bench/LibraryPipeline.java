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
  private final double loadSeconds;

  LibraryPipeline() {
    long start = System.nanoTime();
    Properties properties = new Properties();
    properties.setProperty("annotators", ANNOTATORS);
    properties.setProperty("coref.algorithm", "statistical");
    properties.setProperty("threads", "1");
    pipeline = new StanfordCoreNLP(properties);
    annotate("Oskar Veld said that the bridge had fallen.");
    loadSeconds = (System.nanoTime() - start) / 1e9;
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
