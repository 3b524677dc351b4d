// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Reads PDF: columns in their order, words put together over lines, paragraphs over pages, without
/// running heads and page numbers.
final class PdfReader {
  private static final int MOST_PAGES = 10_000;
  private static final long MEMORY = 400_000_000;

  /// Fewer letters a page than this beside a picture, and the picture is the page.
  private static final int FEWEST_LETTERS = 40;

  static {
    FontMappers.set(new PdfFonts());
  }

  private PdfReader() {}

  static Draft read(byte[] bytes) {
    PdfStreams.check(bytes);
    try (PDDocument document =
        Loader.loadPDF(
            bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw RefusedException.tooMuch("it is locked with a password; save it without one");
    } catch (IOException e) {
      throw RefusedException.damaged("it is damaged: " + firstLine(e));
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      // what the library throws at a broken file is not written down anywhere
      throw RefusedException.damaged("it is damaged: " + e.getClass().getSimpleName());
    } catch (NoClassDefFoundError e) {
      throw RefusedException.tooMuch("it is locked with a certificate; save it without one");
    }
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  private static Draft read(PDDocument document) throws IOException {
    AccessPermission allowed = document.getCurrentAccessPermission();
    if (!allowed.canExtractContent() && !allowed.canExtractForAccessibility()) {
      throw RefusedException.tooMuch("its author does not allow its text to be taken out");
    }
    int pages = document.getNumberOfPages();
    if (pages > MOST_PAGES) {
      throw RefusedException.tooMuch("it has more than " + MOST_PAGES + " pages; split it");
    }
    PdfStreams streams = new PdfStreams();
    streams.checkOthers(document.getDocument(), document.isEncrypted());
    PdfGlyphs glyphs = new PdfGlyphs(streams);
    glyphs.writeText(document, Writer.nullWriter());
    int letters = glyphs.lines().stream().mapToInt(line -> line.text().length()).sum();
    if (letters < (long) FEWEST_LETTERS * pages && hasPictures(document)) {
      throw RefusedException.tooMuch(
          "its pages are pictures without text; have the text recognised (OCR) first");
    }
    List<PdfLine> lines = new ArrayList<>(RunningHeads.without(glyphs.lines(), pages));
    if (lines.isEmpty()) {
      return Draft.of(List.of(), null, null);
    }
    PdfParagraphs paragraphs = new PdfParagraphs(lines);
    return Draft.of(
        paragraphs.paragraphs(), paragraphs.title(), document.getDocumentInformation().getTitle());
  }

  private static boolean hasPictures(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      if (resources == null) {
        continue;
      }
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
