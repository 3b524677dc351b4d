// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.codebook.Table;
import org.dragoman.model.Act;
import org.dragoman.model.Statement;

/// Words that introduce or colour what is told: cues, signatures, modality.
public final class Words {
  private static final Set<String> POS = Set.of("v", "n", "a", "p");
  private static final Set<String> CUE_POS = Set.of("v", "n", "a", "p", "h");
  private static final Pattern FRAME =
      Pattern.compile("quote|that|wh|inf|obj-inf|ing|np|np:[a-z]+");
  private static final Statement.Kind[] KINDS = Statement.Kind.values();
  private static final Act[] ACTS = Act.values();

  private final Shelf<Cue> cues;
  private final Shelf<Signature> signatures;
  private final Shelf<Modality> modality;

  private final AttributionWords attribution;

  private Words(
      Shelf<Cue> cues,
      Shelf<Signature> signatures,
      Shelf<Modality> modality,
      AttributionWords attribution) {
    this.cues = cues;
    this.signatures = signatures;
    this.modality = modality;
    this.attribution = attribution;
  }

  static Words read(BookReader.Cursor in) {
    return new Words(
        in.shelf(Words::cue),
        in.shelf(Words::signature),
        in.shelf(Words::modality),
        AttributionWords.read(in));
  }

  /// What is compiled, in the order in which it is read.
  List<BookWriter.Part> parts() {
    return List.of(cues, signatures, modality, attribution.part());
  }

  private static Cue cue(BookReader.Cursor in) {
    return new Cue(
        in.text(),
        in.sign(),
        in.constant(KINDS),
        in.constant(ACTS),
        in.set(),
        in.texts(),
        in.text(),
        in.text());
  }

  private static Signature signature(BookReader.Cursor in) {
    return new Signature(in.text(), in.sign(), in.text(), in.real(), in.real(), in.yes());
  }

  private static Modality modality(BookReader.Cursor in) {
    return new Modality(in.text(), in.text(), in.real(), in.real());
  }

  static Words load(LexiconFiles files) {
    Words words =
        new Words(new Shelf<>(), new Shelf<>(), new Shelf<>(), AttributionWords.load(files));
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
              row.oneOf("pos", CUE_POS).charAt(0),
              row.constant("kind", Statement.Kind.class),
              row.constant("act", Act.class),
              frames(row),
              row.list("addressee"),
              row.text("example"),
              row.place());
      String[] parts = cue.lemma().split(" ");
      String head = cue.pos() == 'n' ? parts[parts.length - 1] : parts[0];
      words.cues.add(cue.pos() + head, cue);
    }
    // the longest first: `point out` before `point`
    words.cues.sort((a, b) -> b.lemma().length() - a.lemma().length());
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
      words.modality.add(head, m);
    }
    words.modality.sort((a, b) -> b.lemma().length() - a.lemma().length());
    return words;
  }

  private static Set<String> frames(Table.Row row) {
    Set<String> frames = new HashSet<>(row.list("frames"));
    for (String frame : frames) {
      if (!FRAME.matcher(frame).matches()) {
        throw row.wrong(
            "frames",
            "has `"
                + frame
                + "`, expected quote, that, wh, inf, obj-inf, ing, np or np: and a preposition");
      }
    }
    if (frames.isEmpty()) {
      throw row.wrong("frames", "is empty, at least one is needed (quote, that, wh, inf, np …)");
    }
    return frames;
  }

  /// The cues whose head word this is, the longest first.
  ///
  /// @param pos `v`, `n`, `a`, `p` or `h`
  public List<Cue> cues(char pos, String headLemma) {
    return cues.get(pos + headLemma);
  }

  /// Every cue of the lexicon.
  public List<Cue> allCues() {
    return cues.all();
  }

  /// Words that decide how an attribution is read.
  public AttributionWords attribution() {
    return attribution;
  }

  public Optional<Signature> findSignature(char pos, String lemma, String frame) {
    return signatures.find(pos + lemma + "/" + frame);
  }

  /// Modal words and phrases that begin with this word, the longest first.
  public List<Modality> modality(String firstWord) {
    return modality.get(firstWord);
  }
}
