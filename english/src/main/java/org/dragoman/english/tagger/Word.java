// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.tagger;

/// All that a word means to the tagger, whatever stands beside it.
///
/// @param rare whether the features of rare words hold for it
/// @param tags the tags it may bear
/// @param scores what the word itself speaks for each tag; nobody may write to it
/// @param asPrevious the feature it is to the next word
/// @param asNext the feature it is to the previous word
/// @param shapeAsPrevious the feature its shape is to a rare next word
/// @param shapeAsNext the feature its shape is to a rare previous word
/// @param cluster the cluster's number as it is written in features
/// @param clusterAsPrevious the feature its cluster is to a rare next word
/// @param clusterAsNext the feature its cluster is to a rare previous word
/// @param capital begins with a capital
/// @param endsCompany may end a company's name
/// @param atStart the features of its capitals at the head of a sentence, for a rare word
/// @param inside the features of its capitals elsewhere, for a rare word
record Word(
    boolean rare,
    int[] tags,
    double[] scores,
    int asPrevious,
    int asNext,
    int shapeAsPrevious,
    int shapeAsNext,
    String cluster,
    int clusterAsPrevious,
    int clusterAsNext,
    boolean capital,
    boolean endsCompany,
    int[] atStart,
    int[] inside) {}
