// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.crf;

/// The kinds of features of the model, by the ending of their names in it. What a feature speaks of
/// stands before the ending: `Geneva-WORD`, `in...Xxxxx-PW_CTYPE`.
///
/// Those of a label: words, shapes and clusters (of words used alike) around it. Those of a label
/// and the one before it: the same, fewer.
enum Template {
  /// Features without an ending: beginnings and ends of the word, occurrences elsewhere, bias.
  PLAIN(""),

  WORD("WORD"),
  PREVIOUS_WORD("PW"),
  NEXT_WORD("NW"),
  CLUSTER("DISTSIM"),
  PREVIOUS_CLUSTER("PDISTSIM"),
  NEXT_CLUSTER("NDISTSIM"),
  SHAPE("TYPE"),
  PREVIOUS_SHAPE("PTYPE"),
  NEXT_SHAPE("NTYPE"),
  PREVIOUS_SHAPE_SHAPE("PCTYPE"),
  SHAPE_NEXT_SHAPE("CNTYPE"),
  THREE_SHAPES("PCNTYPE"),
  PREVIOUS_WORD_SHAPE("PW_CTYPE"),
  SHAPE_NEXT_WORD("NW_CTYPE"),
  SECOND_PREVIOUS_WORD_SHAPE("PPW_CTYPE"),
  SECOND_NEXT_WORD_SHAPE("NNW_CTYPE"),
  WORD_BEFORE("DISJP"),
  WORD_BEHIND("DISJN"),

  PAIR_WORD("PSEQW"),
  PAIR_WORDS("PSEQW2"),
  PAIR_PREVIOUS_WORD("PSEQpW"),
  PAIR_CLUSTER("PSEQcDS"),
  PAIR_CLUSTERS("PSEQpcDS"),
  PAIR_PREVIOUS_CLUSTER("PSEQpDS"),
  PAIR_SHAPE("PSEQcS"),
  PAIR_SHAPES("TYPES"),
  PAIR_PREVIOUS_SHAPE("PSEQpS"),
  PAIR_SHAPE_AGAIN("TPS2"),
  PAIR_NEXT_SHAPE("TNS1");

  final String ending;

  Template(String ending) {
    this.ending = ending;
  }
}
