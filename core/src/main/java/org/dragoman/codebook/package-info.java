// SPDX-License-Identifier: Apache-2.0
/// The published lists of event types, codes and scores, and the closed sets of actor codes.
@NullMarked
package org.dragoman.codebook;

import org.jspecify.annotations.NullMarked;
