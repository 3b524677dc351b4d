// SPDX-License-Identifier: Apache-2.0
/// From an article to its reading, and the reading's written form.
@NullMarked
package org.dragoman.reading;

import org.jspecify.annotations.NullMarked;
