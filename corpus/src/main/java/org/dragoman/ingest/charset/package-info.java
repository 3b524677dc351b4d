// SPDX-License-Identifier: Apache-2.0
/// Text from bytes whose character set nobody named.
@NullMarked
package org.dragoman.ingest.charset;

import org.jspecify.annotations.NullMarked;
