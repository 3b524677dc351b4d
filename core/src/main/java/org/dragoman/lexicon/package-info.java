// SPDX-License-Identifier: Apache-2.0
/// Loads, checks and indexes the data files that a domain expert may change.
@NullMarked
package org.dragoman.lexicon;

import org.jspecify.annotations.NullMarked;
