// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      List.of(".pdf", ".docx", ".docm", ".odt", ".rtf", ".eml");

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

  private Documents() {}

  /// The kind of a document; empty if it is none of ours.
  ///
  /// @param head its first bytes, 4096 or all
  /// @param name its name, with the ending
  public static Optional<Kind> find(byte[] head, String name) {
    String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
    String lower = name.toLowerCase(Locale.ROOT);
    // some servers write a few bytes before the mark of a PDF
    if (start.contains("%PDF-") && (start.startsWith("%PDF-") || lower.endsWith(".pdf"))) {
      return Optional.of(Kind.PDF);
    }
    if (RtfReader.isRtf(head)) {
      return Optional.of(Kind.RTF);
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return Optional.of(Kind.OLE);
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return packed(head, lower);
    }
    return named(lower).or(() -> MailReader.isMail(head) ? Optional.of(Kind.MAIL) : Optional.empty());
  }

  private static Optional<Kind> packed(byte[] head, String lower) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.contains(OdtReader.MIME) || lower.endsWith(".odt")) {
      return Optional.of(Kind.ODT);
    }
    boolean word = start.contains("word/") || lower.endsWith(".docx") || lower.endsWith(".docm");
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
  public static Contents read(byte[] bytes, Kind kind, String id) {
    if (bytes.length > LARGEST) {
      return new Contents.Refused(
          Fault.Kind.UNSUPPORTED,
          "the document has more than " + LARGEST / 1_000_000 + " MB; split it");
    }
    try {
      String hash = sha256(bytes);
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

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
