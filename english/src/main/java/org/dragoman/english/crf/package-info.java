// SPDX-License-Identifier: GPL-3.0-or-later

/// A fast re-run of CoreNLP's name finder, a linear-chain conditional random field: the same
/// published model, the same names.
@NullMarked
package org.dragoman.english.crf;

import org.jspecify.annotations.NullMarked;
