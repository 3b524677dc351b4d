// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// The sentences of articles, tokenised as the analysis of English does it.
final class TokenisedArticles {
  private static final String OPTIONS =
      "ptb3Escaping=false,untokenizable=noneDelete,invertible=false";
  private static final int LONGEST_SENTENCE = 200;

  private TokenisedArticles() {}

  /// The sentences of all lines' field `text`, in files of one JSON object a line.
  static List<List<CoreLabel>> sentences(List<Path> files) throws IOException {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    JsonFactory json =
        JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
            addSentences(text(parser), sentences);
          }
        }
      }
    }
    return sentences;
  }

  private static String text(JsonParser parser) {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = parser.currentName().equals("text");
      if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
        return parser.getString();
      }
      parser.skipChildren();
    }
    return "";
  }

  /// Cuts a text into sentences and tokens.
  static void addSentences(String text, List<List<CoreLabel>> into) {
    WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();
    for (String paragraph : text.split("\n")) {
      StringReader reader = new StringReader(paragraph);
      List<CoreLabel> tokens =
          new PTBTokenizer<>(reader, new CoreLabelTokenFactory(), OPTIONS).tokenize();
      for (List<CoreLabel> sentence : splitter.process(tokens)) {
        for (int at = 0; at < sentence.size(); at += LONGEST_SENTENCE) {
          int end = Math.min(at + LONGEST_SENTENCE, sentence.size());
          into.add(new ArrayList<>(sentence.subList(at, end)));
        }
      }
    }
  }
}
