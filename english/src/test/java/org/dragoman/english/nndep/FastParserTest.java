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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
  private static ByteBuffer converted;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream model = model()) {
      converted = ModelFile.convert(model);
    }
    parser = new FastParser(converted, memory(250_000_000));
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

  private static Tagged sentence(List<CoreLabel> tokens) {
    return new Tagged(
        tokens.stream().map(CoreLabel::word).toArray(String[]::new),
        tokens.stream().map(CoreLabel::tag).toArray(String[]::new));
  }

  private static Parse parse(FastParser parser, List<CoreLabel> tokens) {
    return parser.parse(sentence(tokens));
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
  void givesEachSentenceTheTreeItHasAlone() {
    List<Tagged> sentences = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      TEXTS.forEach(text -> sentences.add(sentence(tagged(text))));
      sentences.add(new Tagged(new String[0], new String[0]));
    }
    List<Parse> together = parser.parse(sentences);
    assertEquals(sentences.size(), together.size());
    for (int i = 0; i < sentences.size(); i++) {
      assertEqual(parser.parse(sentences.get(i)), together.get(i));
    }
  }

  @Test
  void givesTheSameTreesInPlainJava() {
    FastParser plain =
        new FastParser(converted, new ParserSettings(50_000_000, ParserSettings.Loops.PLAIN));
    assertEquals("plain Java", plain.loops());
    for (String text : TEXTS) {
      List<CoreLabel> tokens = tagged(text);
      assertEqual(parse(parser, tokens), parse(plain, tokens));
    }
  }

  @Test
  void beginsInPlainJavaAndGoesOnWithTheVectorApiWithTheSameTrees() {
    FastParser starting =
        new FastParser(
            ModelFile.read(converted), 50_000_000, new PlainKernels(), 100, Runnable::run);
    List<Tagged> sentences = TEXTS.stream().map(text -> sentence(tagged(text))).toList();
    assertEquals("plain Java", starting.loops());
    for (Tagged sentence : sentences) {
      assertEqual(parser.parse(sentence), starting.parse(sentence));
    }
    assertTrue(starting.loops().startsWith("Vector API, "), starting.loops());
    for (Tagged sentence : sentences) {
      assertEqual(parser.parse(sentence), starting.parse(sentence));
    }
  }

  @Test
  void usesTheVectorApiWhereTheJvmHasIt() {
    assertTrue(parser.loops().startsWith("Vector API, "), parser.loops());
  }

  @Test
  void givesTheSameTreesWithHardlyAnyMemory() {
    FastParser forgetful = new FastParser(converted, memory(1));
    for (String text : TEXTS) {
      List<CoreLabel> tokens = tagged(text);
      assertEqual(parse(parser, tokens), parse(forgetful, tokens));
    }
  }

  @Test
  void givesTheSameTreesToManyThreadsThatShareLittleMemory() {
    FastParser shared = new FastParser(converted, memory(2_000_000));
    List<Tagged> sentences = TEXTS.stream().map(text -> sentence(tagged(text))).toList();
    List<Parse> expected = parser.parse(sentences);
    IntStream.range(0, 20)
        .parallel()
        .forEach(round -> {
          List<Tagged> some = sentences.subList(round, sentences.size());
          List<Parse> found = shared.parse(some);
          for (int i = 0; i < some.size(); i++) {
            assertEqual(expected.get(round + i), found.get(i));
          }
        });
  }

  private static ParserSettings memory(long bytes) {
    return new ParserSettings(bytes, ParserSettings.Loops.VECTOR);
  }

  private static void assertEqual(Parse expected, Parse found) {
    assertArrayEquals(expected.heads(), found.heads());
    assertArrayEquals(expected.labels(), found.labels());
  }

  @Test
  void readsTheSameModelFromTextAndConverted() throws IOException {
    try (InputStream text = model()) {
      NndepModel published = ModelFile.readText(text);
      NndepModel read = ModelFile.read(converted);
      assertEquals(published.vocabulary().words(), read.vocabulary().words());
      assertEquals(published.vocabulary().labels(), read.vocabulary().labels());
      assertArrayEquals(published.embeddings(), read.embeddings());
      assertArrayEquals(published.bias(), read.bias());
      assertTrue(Arrays.deepEquals(published.hiddenRows(), read.hiddenRows()));
      assertTrue(Arrays.deepEquals(published.outputRows(), read.outputRows()));
    }
  }

  @Test
  void parsesAnEmptySentence() {
    assertEquals(0, parser.parse(new Tagged(new String[0], new String[0])).size());
    assertEquals(List.of(), parser.parse(List.of()));
  }

  @Test
  void refusesWordsWithoutTags() {
    assertThrows(
        IllegalArgumentException.class, () -> new Tagged(new String[] {"a"}, new String[0]));
  }

  @Test
  void refusesSettingsWithoutMemory() {
    assertThrows(IllegalArgumentException.class, () -> memory(0));
  }

  @Test
  void refusesAModelThatIsCutShort() {
    ByteBuffer half = converted.duplicate().limit(converted.limit() / 2);
    assertThrows(
        IllegalArgumentException.class, () -> new FastParser(half, ParserSettings.DEFAULT));
  }

  @Test
  void saysWhichLineOfATextModelIsWrong() {
    byte[] text = "dict=7\nposition=2\n".getBytes(StandardCharsets.UTF_8);
    IOException e =
        assertThrows(IOException.class, () -> ModelFile.convert(new ByteArrayInputStream(text)));
    assertTrue(e.getMessage().startsWith("line 2 "), e.getMessage());
  }
}
