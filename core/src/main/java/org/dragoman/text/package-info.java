// SPDX-License-Identifier: Apache-2.0
/// The language of a text: sentences, words, tree, names and quotation marks, as arrays.
@NullMarked
package org.dragoman.text;

import org.jspecify.annotations.NullMarked;
