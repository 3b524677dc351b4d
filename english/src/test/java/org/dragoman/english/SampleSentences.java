// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The sentences of the repository's sample articles, tokenised as the analyser does it, and some
/// that no article would hold.
public final class SampleSentences {
  private static final List<String> ODD =
      List.of(
          "NYPD's @xq_92 tweeted: https://example.org/a?b=1 #BREAKING!!!",
          "XQZZT-3B, a mid-1990s re-make of the U-9's turbo-encabulator, weighs 4,500 lbs.",
          "colour favourite organised travelled theatre",
          "Ærøskøbing's Þór-Ægir Ltd. sued Mörk & Sönner Inc. over a €3.5m loan.",
          "…",
          "A",
          "' '' `` \" \u201C \u2019 \u2014 -LRB- ( ) { } [ ]",
          "MR. VELD SAID THE KARSOVA STEEL CORPORATION OF ARVENIA WAS BANKRUPT",
          "the minister of foreign affairs of arvenia , oskar veld , is in karsova",
          "\u0645\u0631\u062D\u0628\u0627 \u4F60\u597D \uD83D\uDE00 \u0391\u03B8\u03AE\u03BD\u03B1");

  private SampleSentences() {}

  /// All of them, each a list of tokens as the library's models take it.
  public static List<List<CoreLabel>> all() {
    try {
      List<List<CoreLabel>> sentences = new ArrayList<>();
      for (Path file : files()) {
        sentences.addAll(Sentences.of(Files.readString(file)));
      }
      for (String text : ODD) {
        sentences.addAll(Sentences.of(text));
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The words of a sentence.
  public static String[] words(List<CoreLabel> sentence) {
    return sentence.stream().map(CoreLabel::word).toArray(String[]::new);
  }

  private static TreeSet<Path> files() throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("../samples"), "[0-9]*")) {
      found.forEach(files::add);
    }
    return files;
  }
}
