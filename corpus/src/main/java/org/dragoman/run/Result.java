// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.Optional;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;

/// What became of one thing in the input.
///
/// @param origin file, and line where it has lines
/// @param article the article's id; empty where the input could not be made into an article
public record Result(String origin, Optional<String> article, Outcome<Reading> outcome) {}
