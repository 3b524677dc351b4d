// SPDX-License-Identifier: GPL-3.0-or-later
/// English analysis: CoreNLP's tokenizer, tagger and name finder and its parser's model, called
/// piece by piece behind [org.dragoman.text.Analyser].
@NullMarked
package org.dragoman.english;

import org.jspecify.annotations.NullMarked;
