// SPDX-License-Identifier: Apache-2.0
/// Articles from the web: pages, feeds and news sitemaps, fetched with manners and within bounds.
@NullMarked
package org.dragoman.ingest.web;

import org.jspecify.annotations.NullMarked;
