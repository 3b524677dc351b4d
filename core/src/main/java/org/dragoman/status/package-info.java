// SPDX-License-Identifier: Apache-2.0
/// How certain each predicate is, from signatures and the parse.
@NullMarked
package org.dragoman.status;

import org.jspecify.annotations.NullMarked;
