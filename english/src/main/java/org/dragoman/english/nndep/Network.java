// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.nndep;

import java.util.concurrent.ConcurrentLinkedDeque;

/// The weights of both layers, laid out for one kind of inner loops, and the workspaces that use
/// them: each thread borrows one.
final class Network {
  private final Kernels kernels;
  private final FirstLayer first;
  private final OutputLayer output;
  private final SliceMemory memory;
  private final Transitions transitions;
  private final ConcurrentLinkedDeque<Lockstep> idle = new ConcurrentLinkedDeque<>();

  /// @param memory the slices of words, which are the same for all kinds of loops
  Network(NndepModel model, SliceMemory memory, Kernels kernels) {
    this.kernels = kernels;
    this.transitions = new Transitions(model.vocabulary().labels().size());
    this.first = new FirstLayer(model, kernels);
    this.output = new OutputLayer(model, transitions, kernels);
    this.memory = memory;
  }

  String loops() {
    return kernels.toString();
  }

  Lockstep borrow() {
    Lockstep workspace = idle.pollFirst();
    return workspace != null
        ? workspace
        : new Lockstep(
            transitions,
            output,
            new Slices(first, memory),
            () -> new FeedForward(first, kernels),
            first.size());
  }

  /// Takes back a workspace whose work went well.
  void giveBack(Lockstep workspace) {
    idle.addFirst(workspace);
  }
}
