// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.tagger;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.english.mapped.HashedIndex;
import org.dragoman.english.mapped.Inside;
import org.dragoman.english.mapped.ModelWriter;

/// Lets the library read a tagger's model as published, once, and writes down what [TaggerModel]
/// needs of it.
public final class TaggerConverter {
  private final MaxentTagger tagger;
  private final ModelWriter writer = new ModelWriter();
  private final Object tags;
  private final Object dictionary;
  private final Inside.Call expand;

  private TaggerConverter(MaxentTagger tagger) {
    this.tagger = tagger;
    this.tags = Inside.field(tagger, "tags");
    this.dictionary = Inside.field(tagger, "dict");
    this.expand = Inside.method(tags.getClass(), "deterministicallyExpandTags");
  }

  /// Converts a model as published.
  ///
  /// @throws IllegalStateException when it has other features than this program knows
  public static ByteBuffer convert(InputStream published) {
    return new TaggerConverter(new MaxentTagger(published)).convert();
  }

  private ByteBuffer convert() {
    List<Object> rare = extractors("extractorsRare");
    List<String> names =
        Stream.concat(extractors("extractors").stream(), rare.stream())
            .map(Object::toString)
            .toList();
    if (!names.equals(Stream.of(Template.values()).map(t -> t.libraryName).toList())) {
      throw new IllegalStateException("a tagger with the unknown features " + names);
    }
    writer.putStrings(IntStream.range(0, tagger.numTags()).mapToObj(tagger::getTag).toList());
    writer.putInts(numbers(Inside.method(tags.getClass(), "getOpenTagsArray").on(tags)));
    putDictionary();
    putClusters(rare.get(Template.CLUSTER.ordinal() - Template.PREVIOUS_SHAPE.ordinal()));
    Object company = rare.get(Template.COMPANY.ordinal() - Template.PREVIOUS_SHAPE.ordinal());
    writer.putStrings(
        new TreeSet<>(strings((Iterable<?>) Inside.field(company, "companyNameEnds")))
            .stream().toList());
    putFeatures();
    return writer.finish();
  }

  private List<Object> extractors(String field) {
    return List.of((Object[]) Inside.field(Inside.field(tagger, field), "v"));
  }

  private static List<String> strings(Iterable<?> values) {
    List<String> strings = new ArrayList<>();
    values.forEach(value -> strings.add((String) value));
    return strings;
  }

  /// The tags' numbers, past the library's own addition: who may be a past tense may be a
  /// participle, and so on.
  private int[] numbers(Object tagNames) {
    String[] expanded = (String[]) expand.on(tags, tagNames);
    return Stream.of(expanded).mapToInt(tagger::getTagIndex).toArray();
  }

  private void putDictionary() {
    int rareBelow = (Integer) Inside.field(tagger, "rareWordThresh");
    Map<?, ?> counts = (Map<?, ?>) Inside.field(dictionary, "dict");
    TreeSet<String> words = new TreeSet<>(strings(counts.keySet()));
    Map<List<Integer>, Integer> entries = new LinkedHashMap<>();
    int[] entryOf = new int[words.size()];
    Inside.Call sum = Inside.method(dictionary.getClass(), "sum");
    Inside.Call firstTag = Inside.method(dictionary.getClass(), "getFirstTag");
    Inside.Call tagsOf = Inside.method(dictionary.getClass(), "getTags");
    int[] open = numbers(Inside.method(tags.getClass(), "getOpenTagsArray").on(tags));
    int at = 0;
    for (String word : words) {
      int count = (Integer) sum.on(dictionary, word);
      List<Integer> entry = new ArrayList<>();
      entry.add(count < rareBelow ? 1 : 0);
      entry.add(tagger.getTagIndex((String) firstTag.on(dictionary, word)));
      for (int tag : count > 0 ? numbers(tagsOf.on(dictionary, word)) : open) {
        entry.add(tag);
      }
      entry.addFirst(entry.size() + 1);
      entryOf[at++] = entries.computeIfAbsent(entry, e -> entries.size());
    }
    writer.putLongs(
        HashedIndex.slots(
            words.stream().mapToLong(word -> HashedIndex.hash(0, word)).toArray(), entryOf));
    IntStream packed = entries.keySet().stream().flatMap(List::stream).mapToInt(i -> i);
    writer.putInts(IntStream.concat(IntStream.of(entries.size()), packed).toArray());
  }

  private void putClusters(Object extractor) {
    Object clusters = Inside.field(extractor, "lexicon");
    if ((Boolean) Inside.field(clusters, "casedDistSim")
        || (Boolean) Inside.field(clusters, "mapdigits")) {
      throw new IllegalStateException("a tagger whose clusters are looked up in another way");
    }
    writer.putLongs(HashedIndex.slots((Map<?, ?>) Inside.field(clusters, "lexicon")));
  }

  private void putFeatures() {
    double[] lambda = (double[]) Inside.field(Inside.field(tagger, "prob"), "lambda");
    List<?> byTemplate = (List<?>) Inside.field(tagger, "fAssociations");
    List<Long> hashes = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> weightTags = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int template = 0; template < byTemplate.size(); template++) {
      Map<String, int[]> sorted = new TreeMap<>();
      ((Map<?, ?>) byTemplate.get(template))
          .forEach((value, numbers) -> sorted.put((String) value, (int[]) numbers));
      for (Map.Entry<String, int[]> feature : sorted.entrySet()) {
        hashes.add(HashedIndex.hash(template, feature.getKey()));
        starts.add(weights.size());
        for (int tag = 0; tag < feature.getValue().length; tag++) {
          if (feature.getValue()[tag] >= 0) {
            weightTags.add(tag);
            weights.add(lambda[feature.getValue()[tag]]);
          }
        }
      }
    }
    starts.add(weights.size());
    int[] numbers = IntStream.range(0, hashes.size()).toArray();
    writer.putLongs(HashedIndex.slots(hashes.stream().mapToLong(h -> h).toArray(), numbers));
    writer.putInts(starts.stream().mapToInt(i -> i).toArray());
    byte[] tagBytes = new byte[weightTags.size()];
    for (int i = 0; i < tagBytes.length; i++) {
      tagBytes[i] = weightTags.get(i).byteValue();
    }
    writer.putBytes(tagBytes);
    writer.putDoubles(weights.stream().mapToDouble(d -> d).toArray());
  }
}
