// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

import org.dragoman.model.Span;

/// A stretch of text between quotation marks.
///
/// @param whole with its marks
/// @param inside without them
/// @param depth 0 for an outer quotation, 1 for one inside it
/// @param continued whether the next paragraph opens with a mark that was not closed here
public record Quotation(Span whole, Span inside, int depth, boolean continued) {}
