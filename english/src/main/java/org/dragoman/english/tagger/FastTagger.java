// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.tagger;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.dragoman.english.mapped.WordMemory;

/// Tags sentences with a model of CoreNLP's maximum-entropy tagger, much faster and with the same
/// tags.
///
/// 1. Safe on any thread; threads share the model and what is remembered of words, and each borrows
///    a workspace.
/// 2. The same words always get the same tags, whatever was tagged before.
/// 3. Time is linear in the number of tokens.
public final class FastTagger {
  /// How many words to remember: some 20 MB.
  private static final int WORDS = 1 << 15;

  /// How many words on a company's name may end.
  private static final int COMPANY_WINDOW = 3;

  private final TaggerModel model;
  private final TagTables tables;
  private final WordMemory<Word> words;
  private final Word outside;
  private final Word end;
  private final int company;
  private final int noCompany;
  private final ConcurrentLinkedDeque<Lattice> idle = new ConcurrentLinkedDeque<>();

  /// @param converted what [TaggerConverter] made
  /// @throws IllegalArgumentException or BufferUnderflowException when it did not
  public FastTagger(ByteBuffer converted) {
    this.model = new TaggerModel(converted);
    this.tables = new TagTables(model);
    WordReader reader = new WordReader(model);
    this.words = new WordMemory<>(WORDS, reader::read);
    this.outside = reader.read(TaggerModel.OUTSIDE);
    this.end = reader.read(TaggerModel.END);
    this.company = reader.company(true);
    this.noCompany = reader.company(false);
  }

  /// The Penn Treebank tags of one sentence.
  ///
  /// @param sentence the tokens as CoreNLP's tokenizer writes them
  public String[] tag(String[] sentence) {
    int n = sentence.length;
    Word[] read = new Word[n + 1];
    for (int i = 0; i < n; i++) {
      read[i] = words.of(sentence[i]);
    }
    read[n] = end;
    Lattice lattice = idle.pollFirst();
    if (lattice == null) {
      lattice = new Lattice(tables);
    }
    lattice.start(n + 1);
    for (int i = 0; i <= n; i++) {
      score(read, i, lattice.scores());
      lattice.step(i, read[i].tags());
    }
    int[] best = lattice.best(n + 1);
    idle.addFirst(lattice);
    String[] tags = new String[n];
    for (int i = 0; i < n; i++) {
      tags[i] = model.tag(best[i]);
    }
    return tags;
  }

  private Word at(Word[] read, int position) {
    return position < 0 || position >= read.length ? outside : read[position];
  }

  /// Sums what the words speak for each tag of one of them.
  private void score(Word[] read, int position, double[] scores) {
    Word word = read[position];
    Word previous = at(read, position - 1);
    Word next = at(read, position + 1);
    System.arraycopy(word.scores(), 0, scores, 0, scores.length);
    model.addTo(scores, previous.asPrevious());
    model.addTo(scores, next.asNext());
    if (word.rare()) {
      model.addTo(scores, previous.shapeAsPrevious());
      model.addTo(scores, next.shapeAsNext());
      model.addTo(scores, previous.clusterAsPrevious());
      model.addTo(scores, next.clusterAsNext());
      String clusters = previous.cluster() + '|' + word.cluster() + '|' + next.cluster();
      model.addTo(scores, model.feature(Template.THREE_CLUSTERS, clusters));
      model.addTo(scores, inCompany(read, position) ? company : noCompany);
      for (int feature : position == 0 ? word.atStart() : word.inside()) {
        model.addTo(scores, feature);
      }
    }
  }

  private boolean inCompany(Word[] read, int position) {
    if (!read[position].capital()) {
      return false;
    }
    for (int i = position; i <= position + COMPANY_WINDOW; i++) {
      if (at(read, i).endsCompany()) {
        return true;
      }
    }
    return false;
  }
}
