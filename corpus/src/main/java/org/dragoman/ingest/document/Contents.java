// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.List;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;

/// What a document was found to hold.
public sealed interface Contents {
  /// One article, or those of an export in their order; and for a mail the files it carries, which
  /// may hold articles of their own.
  record Articles(List<Article> articles, List<Attachment> attachments) implements Contents {
    public Articles {
      articles = List.copyOf(articles);
      attachments = List.copyOf(attachments);
    }
  }

  /// Nothing that could be read, and why.
  record Refused(Fault.Kind kind, String reason) implements Contents {}

  /// A file that came with a mail.
  ///
  /// @param name as the mail calls it; it may be anything but empty
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Attachment(String name, byte[] bytes) {}
}
