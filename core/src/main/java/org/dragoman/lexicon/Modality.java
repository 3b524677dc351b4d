// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

/// A word that is no embedding verb and yet changes the status of its predicate.
///
/// @param value status value of what it governs; `negated` when it is itself negated
public record Modality(String lemma, String pos, double value, double negated) {}
