// SPDX-License-Identifier: GPL-3.0-or-later

/// A fast re-run of CoreNLP's neural dependency parser: the same published model, the same trees.
@NullMarked
package org.dragoman.english.nndep;

import org.jspecify.annotations.NullMarked;
