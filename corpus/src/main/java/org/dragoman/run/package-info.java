// SPDX-License-Identifier: Apache-2.0
/// Many articles: read on a pool of threads, handed on in input order, counted.
@NullMarked
package org.dragoman.run;

import org.jspecify.annotations.NullMarked;
