// SPDX-License-Identifier: Apache-2.0
/// From the documents people keep articles in (PDF, Word, OpenDocument, RTF, mail, exports of news
/// databases) to articles.
@NullMarked
package org.dragoman.ingest.document;

import org.jspecify.annotations.NullMarked;
