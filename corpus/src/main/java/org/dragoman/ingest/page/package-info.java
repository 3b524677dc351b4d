// SPDX-License-Identifier: Apache-2.0
/// Web pages as articles: main text, title, byline, outlet, address, language and day of
/// publication.
@NullMarked
package org.dragoman.ingest.page;

import org.jspecify.annotations.NullMarked;
