// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

/// What an embedding word does to the status of what it embeds.
///
/// @param frame form of the complement: `that wh inf obj-inf ing np …`
/// @param positive status value of the embedded for its holder when the word is affirmed
/// @param negated the same when the word is negated
/// @param authorVouches whether the author of the text vouches for it too
public record Signature(
    String lemma, char pos, String frame, double positive, double negated, boolean authorVouches) {}
