// SPDX-License-Identifier: Apache-2.0
/// Who said what to whom, and on whose word each stretch of text stands.
@NullMarked
package org.dragoman.statement;

import org.jspecify.annotations.NullMarked;
