// SPDX-License-Identifier: Apache-2.0
/// The command line: thin commands over tested services, data on stdout, everything else on stderr.
@NullMarked
package org.dragoman.app;

import org.jspecify.annotations.NullMarked;
