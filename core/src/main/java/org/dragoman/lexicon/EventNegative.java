// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;

/// A use of a trigger that is no political event: *heart attack*.
///
/// @param context lemmas of object, subject or modifier that tell it
public record EventNegative(List<String> trigger, char pos, List<String> context) {}
