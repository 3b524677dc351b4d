// SPDX-License-Identifier: Apache-2.0
/// The DuckDB store: schema, one writer, filtered listings, and the log of analysts' decisions.
@NullMarked
package org.dragoman.store;

import org.jspecify.annotations.NullMarked;
