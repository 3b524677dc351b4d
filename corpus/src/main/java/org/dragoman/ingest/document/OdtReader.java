// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads OpenDocument text: paragraphs, headings, lists and tables; footnotes, comments and what
/// was struck out under change tracking are left out. No entity of the XML is resolved.
final class OdtReader {
  static final String MIME = "application/vnd.oasis.opendocument.text";

  private static final String CONTENT = "content.xml";
  private static final String META = "meta.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final Set<String> PARTS = Set.of(CONTENT, META, MANIFEST);

  private static final Set<String> SILENT =
      Set.of(
          "note",
          "annotation",
          "annotation-end",
          "tracked-changes",
          "sequence-decls",
          "bibliography-mark",
          "ruby-text",
          "forms",
          "desc",
          "title",
          "table-of-content");

  /// Below the JDK's own limit, to say what is wrong.
  private static final int DEEPEST = 90;

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private @Nullable StringBuilder row;
  private @Nullable String heading;
  private boolean isTitle;
  private int tables;

  private OdtReader() {}

  static Draft read(byte[] bytes) {
    Map<String, byte[]> parts = Unzip.parts(bytes, PARTS);
    byte[] manifest = parts.getOrDefault(MANIFEST, new byte[0]);
    if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
      throw RefusedException.tooMuch("it is locked with a password; save it without one");
    }
    byte[] content = parts.get(CONTENT);
    if (content == null) {
      throw RefusedException.damaged("it holds no content.xml, so no text");
    }
    OdtReader reader = new OdtReader();
    try {
      reader.content(content);
      byte[] meta = parts.get(META);
      return Draft.of(reader.paragraphs, reader.heading, meta == null ? null : title(meta));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw RefusedException.damaged("its XML is broken at line " + line);
    }
  }

  private static XMLStreamReader open(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  private static @Nullable String title(byte[] meta) throws XMLStreamException {
    XMLStreamReader in = open(meta);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("title")) {
        return in.next() == XMLStreamConstants.CHARACTERS ? in.getText() : null;
      }
    }
    return null;
  }

  private void content(byte[] xml) throws XMLStreamException {
    XMLStreamReader in = open(xml);
    int depth = 0;
    int silent = 0;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw RefusedException.tooMuch("its XML nests deeper than " + DEEPEST);
          }
          if (silent > 0 || SILENT.contains(in.getLocalName())) {
            silent++;
          } else {
            start(in);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (silent > 0) {
            silent--;
          } else {
            end(in.getLocalName());
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (silent == 0) {
            text(in.getText());
          }
        }
        default -> {
          // comments, instructions, entities that are not resolved
        }
      }
    }
  }

  private void start(XMLStreamReader in) {
    switch (in.getLocalName()) {
      case "p", "h" -> {
        words.setLength(0);
        String style = value(in, "style-name");
        boolean isHeading = in.getLocalName().equals("h") && "1".equals(value(in, "outline-level"));
        isTitle = heading == null && paragraphs.size() < 5 && (isHeading || "Title".equals(style));
      }
      case "s" -> words.append(' ');
      case "tab" -> words.append('\t');
      case "line-break" -> words.append('\n');
      case "table" -> tables++;
      case "table-row" -> row = tables == 1 ? new StringBuilder() : row;
      default -> {
        // spans, links and marks: their text counts, they do not
      }
    }
  }

  private static @Nullable String value(XMLStreamReader in, String attribute) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(attribute)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  private void text(String given) {
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      boolean white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      boolean after = words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
      if (!white) {
        words.append(c);
      } else if (!after) {
        words.append(' ');
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p", "h" -> paragraph();
      case "table" -> tables--;
      case "table-cell" -> {
        if (row != null) {
          row.append('\t');
        }
      }
      case "table-row" -> {
        if (row != null && tables == 1) {
          add(row.toString());
          row = null;
        }
      }
      default -> {
        // nothing ends with it
      }
    }
  }

  private void paragraph() {
    String paragraph = words.toString().strip();
    words.setLength(0);
    if (isTitle && !paragraph.isEmpty()) {
      heading = paragraph;
    }
    isTitle = false;
    if (row != null) {
      boolean first = row.isEmpty() || row.charAt(row.length() - 1) == '\t';
      row.append(first || paragraph.isEmpty() ? "" : "\n\n").append(paragraph);
    } else {
      add(paragraph);
    }
  }

  private void add(String paragraph) {
    paragraphs.add(paragraph.strip());
  }
}
