// SPDX-License-Identifier: Apache-2.0
/// Articles as rows: lines of JSON, CSV, Parquet.
@NullMarked
package org.dragoman.ingest.table;

import org.jspecify.annotations.NullMarked;
