// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// All the words of an HTML document that was written to be read whole (a mail, an export), with
/// its lines and paragraphs: nothing is looked for and nothing left out, unlike on a web page.
final class HtmlText {
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "table",
          "ul",
          "ol",
          "pre",
          "hr",
          "article",
          "section",
          "header",
          "footer");
  private static final Set<String> LINES =
      Set.of("div", "tr", "li", "br", "dt", "dd", "center", "address", "figure", "figcaption");
  private static final Set<String> SILENT =
      Set.of("script", "style", "head", "title", "template", "noscript", "object");

  private HtmlText() {}

  static String of(Document page) {
    Writer writer = new Writer();
    NodeTraversor.traverse(writer, page.body());
    return writer.out.toString().strip();
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int silent;
    private int breaks;
    private boolean space;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && silent == 0) {
        words(words.getWholeText());
      } else if (node instanceof Element element) {
        String name = element.normalName();
        silent += SILENT.contains(name) ? 1 : 0;
        around(name);
        if (name.equals("td") || name.equals("th")) {
          cell(element);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        silent -= SILENT.contains(element.normalName()) ? 1 : 0;
        if (!element.normalName().equals("br")) {
          around(element.normalName());
        }
      }
    }

    private void around(String name) {
      if (PARAGRAPHS.contains(name)) {
        breaks = Math.max(breaks, 2);
      } else if (name.equals("br")) {
        // two in a row part paragraphs
        breaks = Math.min(2, breaks + 1);
      } else if (LINES.contains(name)) {
        breaks = Math.max(breaks, 1);
      }
    }

    private void cell(Element cell) {
      if (cell.previousElementSibling() != null && breaks == 0 && !out.isEmpty()) {
        out.append('\t');
        space = false;
      }
    }

    private void words(String given) {
      for (int i = 0; i < given.length(); i++) {
        char c = given.charAt(i);
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00a0') {
          space = true;
          continue;
        }
        if (breaks > 0) {
          out.repeat("\n", out.isEmpty() ? 0 : breaks);
        } else if (space
            && !out.isEmpty()
            && !Character.isWhitespace(out.charAt(out.length() - 1))) {
          out.append(' ');
        }
        breaks = 0;
        space = false;
        out.append(c);
      }
    }
  }
}
