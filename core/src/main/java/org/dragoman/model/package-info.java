// SPDX-License-Identifier: Apache-2.0
/// The values everything agrees on: what an article is, and what was found in it.
@NullMarked
package org.dragoman.model;

import org.jspecify.annotations.NullMarked;
