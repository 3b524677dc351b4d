// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.lexicon.Cue;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/// A statement in the making: which tokens attribute, to which head, and which stretches of text
/// are its content. Rules add to it; [Finishing] turns it into a record.
final class Draft {
  final String rule;

  /// The lexicon entry that fired; null for a quotation with a bare name.
  final @Nullable Cue entry;

  /// The frame that held its content: `quote`, `that`, `np:of` …
  final String frame;

  /// Head token of the cue, or -1.
  final int head;

  final List<Integer> cueTokens;

  /// Head token of the source, or -1 for nobody.
  final int source;

  /// The source's words where a line fixes them (*TOLAN: …*); null where its noun phrase does.
  @Nullable Span sourceSpan;

  final List<Span> content = new ArrayList<>();

  /// Head token of the hearer, or -1.
  int addressee = -1;

  /// First and last token of words that stand after the content and belong to the saying (*… in an
  /// interview with a daily*) though the tree hangs them on the content; or -1.
  int tailFrom = -1;

  int tailTo = -1;

  /// Heads of those who passed it on where a rule has met them: ***TASS** quoted him as saying*.
  final List<Integer> relayedBy = new ArrayList<>();

  /// Whether a quotation is among its content.
  boolean quoted;

  Draft(
      String rule,
      @Nullable Cue entry,
      String frame,
      int head,
      List<Integer> cueTokens,
      int source) {
    this.rule = rule;
    this.entry = entry;
    this.frame = frame;
    this.head = head;
    this.cueTokens = List.copyOf(cueTokens);
    this.source = source;
  }

  Draft with(Span span) {
    content.add(span);
    return this;
  }

  /// Whether the span is part of its content.
  boolean holds(Span span) {
    return content.stream().anyMatch(c -> c.contains(span));
  }

  int anchor() {
    return head >= 0 ? head : source;
  }
}
