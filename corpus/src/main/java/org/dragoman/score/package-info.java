// SPDX-License-Identifier: Apache-2.0

/// Readings against what people coded by hand: gold files, figures and their intervals.
@NullMarked
package org.dragoman.score;

import org.jspecify.annotations.NullMarked;
