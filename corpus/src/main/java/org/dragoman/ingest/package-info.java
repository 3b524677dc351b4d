// SPDX-License-Identifier: Apache-2.0
/// From files and streams to articles: text, JSON lines and simple web pages.
@NullMarked
package org.dragoman.ingest;

import org.jspecify.annotations.NullMarked;
