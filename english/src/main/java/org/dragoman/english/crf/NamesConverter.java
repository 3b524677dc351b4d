// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.crf;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Index;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.dragoman.english.mapped.HashedIndex;
import org.dragoman.english.mapped.Inside;
import org.dragoman.english.mapped.ModelWriter;

/// Lets the library read a name finder's model as published, once, and writes down what
/// [NamesModel] needs of it.
public final class NamesConverter {
  private static final String SINGLE = "|C";
  private static final String PAIR = "|CpC";

  private final CRFClassifier<CoreLabel> library;
  private final int labels;
  private final ModelWriter writer = new ModelWriter();
  private final Map<String, Template> templates = new HashMap<>();

  private NamesConverter(CRFClassifier<CoreLabel> library) {
    this.library = library;
    this.labels = library.classIndex.size();
    for (Template template : Template.values()) {
      templates.put(template.ending, template);
    }
  }

  /// Converts a model as published, gzipped.
  ///
  /// @throws IllegalStateException when it is of another make than this program knows
  public static ByteBuffer convert(InputStream published) throws IOException {
    try {
      return new NamesConverter(
              CRFClassifier.getClassifier(
                  new BufferedInputStream(new GZIPInputStream(published, 1 << 16), 1 << 16)))
          .convert();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private ByteBuffer convert() {
    requireMake("wordShape", 9);
    requireMake("maxNGramLeng", 6);
    requireMake("disjunctionWidth", 5);
    requireMake("useOccurrencePatterns", true);
    requireMake("useTags", false);
    requireMake("casedDistSim", false);
    requireMake("numberEquivalenceDistSim", true);
    requireMake("unknownWordDistSimClass", "0");
    requireMake("backgroundSymbol", library.classIndex.get(NamesModel.NO_NAME));
    writer.putStrings(IntStream.range(0, labels).mapToObj(library.classIndex::get).toList());
    putFeatures(SINGLE, order(0));
    putFeatures(PAIR, order(1));
    Object factory = ((List<?>) Inside.field(library, "featureFactories")).getFirst();
    writer.putLongs(HashedIndex.slots((Map<?, ?>) Inside.field(factory, "lexicon")));
    Map<String, String> known = new HashMap<>();
    ((Iterable<?>) Inside.field(library, "knownLCWords"))
        .forEach(word -> known.put((String) word, "0"));
    writer.putLongs(HashedIndex.slots(known));
    return writer.finish();
  }

  private void requireMake(String flag, Object value) {
    Object found = Inside.field(library.flags, flag);
    if (!found.equals(value)) {
      throw new IllegalStateException(
          "a name finder with the unknown setting " + flag + "=" + found);
    }
  }

  /// For each of our places of a label or of a pair of labels, the library's.
  private int[] order(int more) {
    Index<?> index = (Index<?>) ((List<?>) Inside.field(library, "labelIndices")).get(more);
    int[] order = new int[more == 0 ? labels : labels * labels];
    if (index.size() != order.length) {
      throw new IllegalStateException("a name finder that allows not all pairs of labels");
    }
    for (int i = 0; i < order.length; i++) {
      int[] sequence = ((CRFLabel) index.get(i)).getLabel();
      int place = more == 0 ? sequence[0] : sequence[0] * labels + sequence[1];
      order[place] = i;
    }
    return order;
  }

  private void putFeatures(String clique, int[] order) {
    float[][] weights = (float[][]) Inside.field(library, "weights");
    Index<?> features = (Index<?>) Inside.field(library, "featureIndex");
    long[] hashes = new long[features.size()];
    float[] ordered = new float[features.size() * order.length];
    int count = 0;
    for (int i = 0; i < features.size(); i++) {
      String feature = (String) features.get(i);
      if (feature.endsWith(clique)) {
        for (int j = 0; j < order.length; j++) {
          ordered[count * order.length + j] = weights[i][order[j]];
        }
        hashes[count++] = key(feature.substring(0, feature.length() - clique.length()));
      }
    }
    writer.putLongs(
        HashedIndex.slots(Arrays.copyOf(hashes, count), IntStream.range(0, count).toArray()));
    writer.putFloats(Arrays.copyOf(ordered, count * order.length));
  }

  private long key(String feature) {
    int dash = feature.lastIndexOf('-');
    Template template = templates.get(feature.substring(dash + 1));
    return dash < 0 || template == null
        ? NamesModel.key(NamesModel.state(feature), Template.PLAIN)
        : NamesModel.key(NamesModel.state(feature.substring(0, dash)), template);
  }
}
