// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.RawBytes;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;

/// Reads a document of any of the kinds we know.
///
/// 1. Its kind is told by its first bytes; the name decides only where they say nothing.
/// 2. An export of a news database gives its articles, whatever kind of document it came in.
/// 3. Whatever the bytes are, the answer is [Contents]: never an exception, never without end.
public final class Documents {
  /// The largest document, in bytes.
  public static final int LARGEST = 64_000_000;

  /// The endings documents have.
  public static final List<String> ENDINGS =
      List.of(".pdf", ".docx", ".docm", ".odt", ".rtf", ".doc", ".eml");

  /// The kinds of documents.
  public enum Kind {
    PDF,
    DOCX,
    ODT,
    RTF,
    MAIL,
    /// Old Office files and locked new ones, known in order to say so.
    OLE
  }

  /// Where the name of a ZIP file's first part stands.
  private static final int FIRST_NAME = 30;

  private Documents() {}

  /// The kind of a document; empty if it is none of ours.
  ///
  /// @param name its name, with the ending; empty where it has none
  public static Optional<Kind> find(FirstBytes head, String name) {
    String start = head.latin1();
    String lower = name.toLowerCase(Locale.ROOT);
    // some servers write a few bytes before the mark of a PDF
    if (start.contains("%PDF-") && (start.startsWith("%PDF-") || lower.endsWith(".pdf"))) {
      return Optional.of(Kind.PDF);
    }
    if (start.startsWith("{\\rtf")) {
      return Optional.of(Kind.RTF);
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return Optional.of(Kind.OLE);
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return packed(start, lower);
    }
    return named(lower)
        .or(() -> MailReader.isMail(start) ? Optional.of(Kind.MAIL) : Optional.empty());
  }

  /// A packed document is told by the name of its first part: further in, the parts may be those of
  /// documents that lie in an archive.
  private static Optional<Kind> packed(String start, String lower) {
    if (start.startsWith("mimetype" + OdtReader.MIME, FIRST_NAME) || lower.endsWith(".odt")) {
      return Optional.of(Kind.ODT);
    }
    boolean office =
        start.startsWith("[Content_Types].xml", FIRST_NAME)
            || start.startsWith("_rels/.rels", FIRST_NAME)
            || start.startsWith("word/", FIRST_NAME);
    boolean sheets = start.contains("xl/") || start.contains("ppt/");
    boolean word = office && !sheets || lower.endsWith(".docx") || lower.endsWith(".docm");
    return word ? Optional.of(Kind.DOCX) : Optional.empty();
  }

  private static Optional<Kind> named(String lower) {
    if (lower.endsWith(".pdf")) {
      return Optional.of(Kind.PDF);
    }
    if (lower.endsWith(".rtf")) {
      return Optional.of(Kind.RTF);
    }
    if (lower.endsWith(".odt")) {
      return Optional.of(Kind.ODT);
    }
    if (lower.endsWith(".docx") || lower.endsWith(".docm")) {
      return Optional.of(Kind.DOCX);
    }
    return lower.endsWith(".eml") ? Optional.of(Kind.MAIL) : Optional.empty();
  }

  /// Reads a document.
  ///
  /// @param id what its article is called; those of an export are called `id#1`, `id#2` … where the
  ///   database gave them no key
  public static Contents read(RawBytes raw, Kind kind, String id) {
    byte[] bytes = raw.bytes();
    if (bytes.length > LARGEST) {
      return new Contents.Refused(
          Fault.Kind.UNSUPPORTED,
          "the document has more than " + LARGEST / 1_000_000 + " MB; split it");
    }
    try {
      String hash = raw.sha256();
      return switch (kind) {
        case PDF -> contents(PdfReader.read(bytes), id, hash);
        case DOCX -> contents(DocxReader.read(bytes), id, hash);
        case ODT -> contents(OdtReader.read(bytes), id, hash);
        case RTF -> contents(RtfReader.read(bytes), id, hash);
        case MAIL -> MailReader.read(bytes, id, hash);
        case OLE ->
            new Contents.Refused(
                Fault.Kind.UNSUPPORTED,
                "it is an old Office file (.doc) or locked with a password; save it as .docx"
                    + " without one");
      };
    } catch (RefusedException e) {
      return e.refusal();
    } catch (StackOverflowError e) {
      // the parsers call themselves for what stands inside: only a file made to break them nests so
      return new Contents.Refused(Fault.Kind.UNSUPPORTED, "it nests too deeply; it is no document");
    }
  }

  private static Contents contents(Draft draft, String id, String hash) {
    if (draft.paragraphs().isEmpty()) {
      return new Contents.Refused(Fault.Kind.UNSUPPORTED, "it holds no text");
    }
    List<Article> articles =
        NewsExport.split(draft.lines(), id, hash).orElseGet(() -> List.of(draft.article(id, hash)));
    return new Contents.Articles(articles, List.of());
  }
}
