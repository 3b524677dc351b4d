// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Table;
import org.dragoman.model.Act;
import org.dragoman.model.Statement;

/// Words that introduce or colour what is told: cues, signatures, modality.
public final class Words {
  private static final Set<String> POS = Set.of("v", "n", "a", "p");

  private final Map<String, List<Cue>> cues = new HashMap<>();
  private final Map<String, Signature> signatures = new HashMap<>();
  private final Map<String, List<Modality>> modality = new HashMap<>();

  static Words load(LexiconFiles files) {
    Words words = new Words();
    for (Table.Row row :
        files.rows(
            "cues.tsv",
            r -> r.expect("lemma") + "/" + r.expect("pos"),
            "lemma",
            "pos",
            "kind",
            "act",
            "frames",
            "addressee",
            "example")) {
      Cue cue =
          new Cue(
              row.expect("lemma"),
              row.oneOf("pos", POS).charAt(0),
              row.constant("kind", Statement.Kind.class),
              row.constant("act", Act.class),
              new HashSet<>(row.list("frames")),
              row.list("addressee"),
              row.text("example"));
      String[] parts = cue.lemma().split(" ");
      String head = cue.pos() == 'n' ? parts[parts.length - 1] : parts[0];
      words.cues.computeIfAbsent(cue.pos() + head, k -> new ArrayList<>()).add(cue);
    }
    // the longest first: `point out` before `point`
    words.cues.values().forEach(l -> l.sort((a, b) -> b.lemma().length() - a.lemma().length()));
    for (Table.Row row :
        files.rows(
            "signatures.tsv",
            r -> r.expect("lemma") + "/" + r.expect("pos") + "/" + r.expect("frame"),
            "lemma",
            "pos",
            "frame",
            "positive",
            "negated",
            "vouch")) {
      Signature s =
          new Signature(
              row.expect("lemma"),
              row.oneOf("pos", POS).charAt(0),
              row.expect("frame"),
              row.number("positive"),
              row.number("negated"),
              row.oneOf("vouch", Set.of("author", "holder")).equals("author"));
      words.signatures.put(s.pos() + s.lemma() + "/" + s.frame(), s);
    }
    for (Table.Row row :
        files.rows(
            "modality.tsv",
            r -> r.expect("lemma") + "/" + r.expect("pos"),
            "lemma",
            "pos",
            "value",
            "negated",
            "note")) {
      Modality m =
          new Modality(
              row.expect("lemma"),
              row.oneOf("pos", Set.of("m", "r", "d", "s", "h", "p")),
              row.number("value"),
              row.number("negated"));
      String head = Arrays.asList(m.lemma().split(" ")).getFirst();
      words.modality.computeIfAbsent(head, k -> new ArrayList<>()).add(m);
    }
    words.modality.values().forEach(l -> l.sort((a, b) -> b.lemma().length() - a.lemma().length()));
    return words;
  }

  /// The cues whose head word this is, the longest first.
  ///
  /// @param pos `v`, `n`, `a` or `p`
  public List<Cue> cues(char pos, String headLemma) {
    return cues.getOrDefault(pos + headLemma, List.of());
  }

  public Optional<Signature> findSignature(char pos, String lemma, String frame) {
    return Optional.ofNullable(signatures.get(pos + lemma + "/" + frame));
  }

  /// Modal words and phrases that begin with this word, the longest first.
  public List<Modality> modality(String firstWord) {
    return modality.getOrDefault(firstWord, List.of());
  }
}
