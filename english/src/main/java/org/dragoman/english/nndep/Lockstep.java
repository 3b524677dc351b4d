// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Parses sentences side by side, a move of each at a time: one object a thread.
///
/// The weights of the output layer are more than the fastest memory of a processor holds; side by
/// side, they are fetched once for all. No sentence knows of the others.
final class Lockstep {
  private final Transitions transitions;
  private final OutputLayer output;
  private final Slices slices;
  private final Lane[] lanes = new Lane[Kernels.LANES];
  private final float[][] hidden;
  private final float[][] scores;

  /// One sentence under way.
  private static final class Lane {
    final Configuration configuration = new Configuration();
    final FeedForward network;

    Lane(FeedForward network) {
      this.network = network;
    }
  }

  Lockstep(
      Transitions transitions,
      OutputLayer output,
      Slices slices,
      Supplier<FeedForward> networks,
      int units) {
    this.transitions = transitions;
    this.output = output;
    this.slices = slices;
    this.hidden = new float[Kernels.LANES][units];
    this.scores = output.newScores();
    Arrays.setAll(lanes, i -> new Lane(networks.get()));
  }

  /// Parses all sentences.
  ///
  /// @param done is told of each configuration when it holds the whole tree
  void parse(List<Sentence> sentences, Consumer<Configuration> done) {
    slices.make(sentences);
    // The longest first, so that at the end no lane is left alone with one.
    Iterator<Sentence> rest =
        sentences.stream().sorted(Comparator.comparingInt(s -> -s.size())).iterator();
    Lane[] busy = new Lane[lanes.length];
    int count = 0;
    for (Lane lane : lanes) {
      if (begin(lane, rest, done)) {
        busy[count++] = lane;
      }
    }
    while (count > 0) {
      count = step(busy, count, rest, done);
    }
    slices.clear();
  }

  /// Makes a move of each sentence.
  ///
  /// @return how many lanes are busy afterwards: the first ones
  private int step(Lane[] busy, int count, Iterator<Sentence> rest, Consumer<Configuration> done) {
    for (int i = 0; i < count; i++) {
      busy[i].network.compute(busy[i].configuration, hidden[i]);
    }
    output.score(hidden, scores, count);
    int left = 0;
    for (int i = 0; i < count; i++) {
      Lane lane = busy[i];
      move(lane, output.best(scores[i], lane.configuration.hasBuffer()));
      if (reachesChoice(lane, done) || begin(lane, rest, done)) {
        busy[left++] = lane;
      }
    }
    return left;
  }

  /// Takes the next sentence that has a choice; sentences without any are done at once.
  private boolean begin(Lane lane, Iterator<Sentence> rest, Consumer<Configuration> done) {
    while (rest.hasNext()) {
      lane.configuration.start(rest.next());
      lane.network.start(lane.configuration, slices);
      if (reachesChoice(lane, done)) {
        return true;
      }
    }
    return false;
  }

  /// Makes the moves that are forced; false when the sentence is done.
  private static boolean reachesChoice(Lane lane, Consumer<Configuration> done) {
    Configuration c = lane.configuration;
    while (!c.isDone()) {
      if (c.hasChoice()) {
        return true;
      }
      if (c.hasBuffer()) {
        c.shift();
      } else {
        c.rightArc(Vocabulary.ROOT_LABEL);
      }
      lane.network.topChanged(c);
    }
    done.accept(c);
    return false;
  }

  private void move(Lane lane, int move) {
    Configuration c = lane.configuration;
    if (move == transitions.shift()) {
      c.shift();
    } else if (transitions.isLeftArc(move)) {
      c.leftArc(transitions.label(move));
    } else {
      c.rightArc(transitions.label(move));
    }
    lane.network.topChanged(c);
  }
}
