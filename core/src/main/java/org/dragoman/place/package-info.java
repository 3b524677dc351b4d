// SPDX-License-Identifier: Apache-2.0
/// Finds toponyms and demonyms and says where they lie.
@NullMarked
package org.dragoman.place;

import org.jspecify.annotations.NullMarked;
