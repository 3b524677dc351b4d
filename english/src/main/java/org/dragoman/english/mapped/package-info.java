// SPDX-License-Identifier: GPL-3.0-or-later

/// Models in the form they are used in: one binary file each, made at the first start and mapped
/// from then on.
@NullMarked
package org.dragoman.english.mapped;

import org.jspecify.annotations.NullMarked;
