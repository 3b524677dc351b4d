// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FastParserTest {
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String PARSER = MODELS + "parser/nndep/english_UD.gz";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";

  private static final List<String> TEXTS =
      List.of(
          "Arvenia's foreign minister, Mira Tolan, said on Tuesday that talks with Morvania had"
              + " stalled.",
          "\"We have no evidence of that,\" Oskar Veld told reporters in Karsova.",
          "The army denied that its aircraft had bombed the market.",
          "Two villages were shelled overnight, killing 12 people and wounding dozens more.",
          "According to officials, the ceasefire has not yet been signed by either side.",
          "Whether the convoy will ever be allowed through is unclear.",
          "The opposition accused the government of rigging the vote, a charge it rejects.",
          "Belmark has never been told why its envoy was expelled.",
          "What he promised has also been widely questioned.",
          "Neither Tessaly nor Arvenia would comment.",
          "If the parties meet again, they should discuss prisoners, water and trade.",
          "Veld, who had been expected to resign, instead dismissed three ministers.",
          "The rebels' spokesman - a former teacher - called the offer \"an insult\".",
          "Protesters marched to the parliament, where police fired tear gas at them.",
          "It was the Morvanian navy that seized the tanker, the ministry said.",
          "Tolan urged both sides to stop fighting and to let aid in.",
          "Arvenia will send $25 million in aid to flood victims, she added.",
          "Asked whether troops had crossed the border, the general declined to answer.",
          "The deal, brokered by Belmark, gives the islands back to Tessaly.",
          "No one has claimed responsibility for the attack.",
          "The court sentenced him to ten years in prison for spying.",
          "\"Why now?\" she asked.",
          "Officials fear that the drought may already have driven thousands from their homes.",
          "The prime minister must either apologise or step down, critics say.",
          "Karsova's mayor thanked the volunteers, most of them students, for their work.",
          "More than half of those arrested have since been quietly released.",
          "Sanctions on oil, gas and timber were lifted last week.",
          "The xqzzt brigade retook Upper Drelnik, but lost Lower Drelnik again.",
          "He said she said they knew.",
          "Talks!",
          "Shortly after midnight, several shots were heard near the embassy; nobody was hurt.",
          "The president, Tolan's cousin, is said to have been only slightly wounded.");

  private static FastParser parser;
  private static DependencyParser library;
  private static MaxentTagger tagger;
  private static Path binary;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    binary = folder.resolve("parser.bin");
    try (InputStream model = model()) {
      ModelFile.convert(model, binary);
    }
    parser = FastParser.open(binary);
    library = DependencyParser.loadFromModelFile(PARSER);
    tagger = new MaxentTagger(TAGGER);
  }

  private static InputStream model() {
    return Objects.requireNonNull(
        FastParserTest.class.getClassLoader().getResourceAsStream(PARSER), PARSER);
  }

  private static List<CoreLabel> tagged(String text) {
    List<CoreLabel> tokens =
        new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), "").tokenize();
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).setIndex(i + 1);
    }
    tagger.tagCoreLabels(tokens);
    return tokens;
  }

  private static Parse parse(FastParser parser, List<CoreLabel> tokens) {
    return parser.parse(
        tokens.stream().map(CoreLabel::word).toArray(String[]::new),
        tokens.stream().map(CoreLabel::tag).toArray(String[]::new));
  }

  private static void assertSame(Parse parse, List<CoreLabel> tokens, String text) {
    int[] heads = new int[tokens.size()];
    String[] labels = new String[tokens.size()];
    for (TypedDependency arc : library.predict(tokens).typedDependencies()) {
      heads[arc.dep().index() - 1] = arc.gov().index();
      labels[arc.dep().index() - 1] = arc.reln().toString();
    }
    assertArrayEquals(heads, parse.heads(), text);
    assertArrayEquals(labels, parse.labels(), text);
  }

  @Test
  void givesTheTreesOfTheLibrary() {
    for (String text : TEXTS) {
      List<CoreLabel> tokens = tagged(text);
      assertSame(parse(parser, tokens), tokens, text);
    }
  }

  @Test
  void turnsSubjectsOfPassiveVerbsIntoPassiveSubjects() {
    Parse parse = parse(parser, tagged("Belmark has never been told why."));
    assertEquals("nsubj:pass", parse.label(0));
  }

  @Test
  void givesTheLibrarysTreeForASentenceDeeperThanTheKeptHeights() {
    String text = "said that ".repeat(90) + "nothing .";
    List<CoreLabel> tokens = tagged(text);
    assertSame(parse(parser, tokens), tokens, text);
  }

  @Test
  void givesTheSameTreesWithHardlyAnyMemory() throws IOException {
    FastParser forgetful = FastParser.open(binary, 100_000);
    for (String text : TEXTS) {
      List<CoreLabel> tokens = tagged(text);
      assertArrayEquals(parse(parser, tokens).heads(), parse(forgetful, tokens).heads(), text);
    }
  }

  @Test
  void givesTheSameTreesToManyThreadsThatShareLittleMemory() throws IOException {
    FastParser shared = FastParser.open(binary, 2_000_000);
    List<List<CoreLabel>> sentences = TEXTS.stream().map(FastParserTest::tagged).toList();
    List<int[]> expected = sentences.stream().map(s -> parse(parser, s).heads()).toList();
    IntStream.range(0, 20 * sentences.size())
        .parallel()
        .forEach(i -> {
          int n = i % sentences.size();
          assertArrayEquals(expected.get(n), parse(shared, sentences.get(n)).heads());
        });
  }

  @Test
  void readsTheSameModelFromTextAndFromBinary() throws IOException {
    try (InputStream text = model()) {
      NndepModel published = ModelFile.readText(text);
      NndepModel converted = ModelFile.read(binary);
      assertEquals(published.vocabulary().words(), converted.vocabulary().words());
      assertEquals(published.vocabulary().labels(), converted.vocabulary().labels());
      assertArrayEquals(published.embeddings(), converted.embeddings());
      assertArrayEquals(published.bias(), converted.bias());
      assertTrue(Arrays.deepEquals(published.hiddenRows(), converted.hiddenRows()));
      assertTrue(Arrays.deepEquals(published.outputRows(), converted.outputRows()));
    }
  }

  @Test
  void parsesAnEmptySentence() {
    assertEquals(0, parser.parse(new String[0], new String[0]).size());
  }

  @Test
  void refusesWordsWithoutTags() {
    assertThrows(
        IllegalArgumentException.class, () -> parser.parse(new String[] {"a"}, new String[0]));
  }

  @Test
  void refusesADamagedFile(@TempDir Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(binary);
    bytes[bytes.length / 2] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged.bin"), bytes);
    IOException e = assertThrows(IOException.class, () -> FastParser.open(damaged));
    assertTrue(e.getMessage().contains("checksum"), e.getMessage());
  }

  @Test
  void saysWhichLineOfATextModelIsWrong() {
    byte[] text = "dict=7\nposition=2\n".getBytes(StandardCharsets.UTF_8);
    IOException e =
        assertThrows(IOException.class, () -> FastParser.load(new ByteArrayInputStream(text)));
    assertTrue(e.getMessage().startsWith("line 2 "), e.getMessage());
  }
}
