// SPDX-License-Identifier: Apache-2.0
/// Finds time expressions and resolves them against the day of publication.
@NullMarked
package org.dragoman.time;

import org.jspecify.annotations.NullMarked;
