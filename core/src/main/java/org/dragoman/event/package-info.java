// SPDX-License-Identifier: Apache-2.0
/// Who did what to whom, coded by PLOVER and CAMEO.
@NullMarked
package org.dragoman.event;

import org.jspecify.annotations.NullMarked;
