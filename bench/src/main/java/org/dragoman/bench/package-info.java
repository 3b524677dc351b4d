// SPDX-License-Identifier: Apache-2.0

/// Programs that measure; nothing here is shipped.
@NullMarked
package org.dragoman.bench;

import org.jspecify.annotations.NullMarked;
