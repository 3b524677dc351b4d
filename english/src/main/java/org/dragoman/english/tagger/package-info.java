// SPDX-License-Identifier: GPL-3.0-or-later

/// A fast re-run of CoreNLP's maximum-entropy tagger: the same published model, the same tags.
@NullMarked
package org.dragoman.english.tagger;

import org.jspecify.annotations.NullMarked;
