// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/// Reads Word documents (`.docx`, and `.docm`, whose macros nobody runs): paragraphs, headings,
/// lists and tables; headers, footers, footnotes and comments are left out.
final class DocxReader {
  private static final String MAIN = "word/document.xml";
  private static final int DEEPEST_TABLE = 20;

  /// How POI writes the place of a note.
  private static final Pattern NOTE = Pattern.compile("\\[(?:foot|end)noteRef:-?\\d+\\]");

  static {
    // POI's own guards, beside ours: the whole file is counted before POI sees it
    ZipSecureFile.setMaxEntrySize(Unzip.LARGEST_PART);
    ZipSecureFile.setMaxFileCount(10_000);
  }

  private final XWPFDocument document;
  private final List<String> paragraphs = new ArrayList<>();
  private @Nullable String heading;

  private DocxReader(XWPFDocument document) {
    this.document = document;
  }

  static Draft read(byte[] bytes) {
    if (!Unzip.parts(bytes, Set.of(MAIN)).containsKey(MAIN)) {
      throw RefusedException.damaged("it holds no " + MAIN + ", so no text");
    }
    try (OPCPackage packed = OPCPackage.open(new ByteArrayInputStream(bytes));
        XWPFDocument document = new XWPFDocument(packed)) {
      DocxReader reader = new DocxReader(document);
      reader.body(document, 0);
      String named = document.getProperties().getCoreProperties().getTitle();
      // what was read is never written back
      packed.revert();
      return Draft.of(reader.paragraphs, reader.heading, named);
    } catch (IOException
        | InvalidFormatException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException
        | ClassCastException e) {
      // what POI throws at a file that is not as it should be is not written down anywhere
      throw RefusedException.damaged("it is damaged: " + reason(e));
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    String line =
        message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  private void body(IBody body, int depth) {
    for (IBodyElement element : body.getBodyElements()) {
      switch (element) {
        case XWPFParagraph paragraph -> paragraph(paragraph);
        case XWPFTable table -> rows(table, depth);
        case XWPFSDT control -> lines(control.getContent().getText());
        default -> {
          // nothing else holds text
        }
      }
    }
  }

  private void paragraph(XWPFParagraph paragraph) {
    String text = text(paragraph);
    if (!text.isEmpty() && heading == null && paragraphs.size() < 5 && isTitle(paragraph)) {
      heading = text;
    }
    paragraphs.add(text);
  }

  private static String text(XWPFParagraph paragraph) {
    StringBuilder text = new StringBuilder();
    for (IRunElement run : paragraph.getIRuns()) {
      if (run instanceof XWPFSDT control) {
        text.append(control.getContent().getText());
      } else if (run instanceof XWPFRun words && !isGone(words)) {
        text.append(NOTE.matcher(words.text()).replaceAll(""));
      }
    }
    return text.toString().replace('\u000b', '\n').strip();
  }

  /// Whether it was struck out, or moved from here, while changes were tracked.
  private static boolean isGone(XWPFRun run) {
    Node parent = run.getCTR().getDomNode().getParentNode();
    String name = parent == null ? "" : parent.getNodeName();
    return name.equals("w:del") || name.equals("w:moveFrom");
  }

  private boolean isTitle(XWPFParagraph paragraph) {
    String id = paragraph.getStyle();
    if (id == null) {
      return false;
    }
    XWPFStyle style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
    String name = style == null || style.getName() == null ? id : style.getName();
    String plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.equals("title") || plain.equals("heading1");
  }

  /// A row a paragraph, its cells set apart by tabs; a table of one column is layout, not a table.
  private void rows(XWPFTable table, int depth) {
    for (XWPFTableRow row : table.getRows()) {
      List<XWPFTableCell> cells = row.getTableCells();
      if (cells.size() == 1 && depth < DEEPEST_TABLE) {
        body(cells.getFirst(), depth + 1);
        continue;
      }
      List<String> texts = cells.stream().map(DocxReader::cell).toList();
      String line = String.join("\t", texts).strip();
      if (!line.isEmpty()) {
        paragraphs.add(line);
      }
    }
  }

  private static String cell(XWPFTableCell cell) {
    List<String> texts =
        cell.getParagraphs().stream()
            .map(DocxReader::text)
            .filter(text -> !text.isEmpty())
            .toList();
    return String.join("\n\n", texts);
  }

  private void lines(String text) {
    text.lines().map(String::strip).forEach(paragraphs::add);
  }
}
