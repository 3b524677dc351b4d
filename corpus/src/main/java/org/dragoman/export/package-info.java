// SPDX-License-Identifier: Apache-2.0
/// The whole store written out, with its codebook.
@NullMarked
package org.dragoman.export;

import org.jspecify.annotations.NullMarked;
