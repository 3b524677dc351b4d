// SPDX-License-Identifier: Apache-2.0
/// What holds many articles of any kind: packed files, archives, crawls.
@NullMarked
package org.dragoman.ingest.archive;

import org.jspecify.annotations.NullMarked;
