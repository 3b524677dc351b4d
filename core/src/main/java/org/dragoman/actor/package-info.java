// SPDX-License-Identifier: Apache-2.0
/// Finds who is mentioned and links the mentions of one actor.
@NullMarked
package org.dragoman.actor;

import org.jspecify.annotations.NullMarked;
