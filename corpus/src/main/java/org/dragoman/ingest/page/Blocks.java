// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// A page cut into its blocks of text, in order, and the tree of what holds them: one walk, linear
/// in the page.
final class Blocks {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "object",
          "embed",
          "select",
          "button",
          "canvas",
          "audio",
          "video",
          "input",
          "textarea",
          "map",
          "head",
          "math",
          "option",
          "datalist",
          "applet",
          "frameset",
          "progress",
          "meter",
          "dialog",
          "label",
          "nav",
          "menu");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "hgroup",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "caption",
          "frame",
          "legend");

  private final List<Block> list = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final List<Stamp> stamps = new ArrayList<>();
  private final Container root;

  /// An element that marks a point of time, and the number of the block it stands in or before.
  record Stamp(Element element, int block, Container in) {}

  private Blocks(Element body) {
    this.root = new Container(null, body, 0);
    containers.add(root);
  }

  /// Cuts the element.
  ///
  /// @param withHidden whether to read also what the page's style hides: some pages show their
  ///   story by a script
  static Blocks of(Element body, Visibility withHidden) {
    Blocks blocks = new Blocks(body);
    Walk walk = blocks.new Walk(withHidden);
    body.filter(walk);
    walk.flush();
    blocks.root.end = blocks.list.size();
    return blocks;
  }

  /// What to read of a page.
  enum Visibility {
    SHOWN,
    ALL
  }

  List<Block> list() {
    return list;
  }

  List<Stamp> stamps() {
    return stamps;
  }

  /// All containers, each before those in it.
  List<Container> containers() {
    return containers;
  }

  Container root() {
    return root;
  }

  private final class Walk implements NodeFilter {
    private final Map<String, Set<Mark>> known = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final Visibility visibility;
    private Container at = root;
    private int links;
    private int linked;
    private int bolds;
    private int bold;
    private int breaks;

    Walk(Visibility visibility) {
      this.visibility = visibility;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        add(words.getWholeText());
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element) || depth == 0) {
        return FilterResult.CONTINUE;
      }
      String tag = element.normalName();
      if (NEVER.contains(tag) || isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("time") || element.attr("itemprop").startsWith("date")) {
        stamps.add(new Stamp(element, list.size(), at));
      }
      if (tag.equals("br")) {
        lineBreak();
      } else if (tag.equals("a")) {
        links += element.hasAttr("href") ? 1 : 0;
      } else if (tag.equals("b") || tag.equals("strong")) {
        bolds++;
      } else if (BLOCKS.contains(tag)) {
        flush();
        at = new Container(at, element, list.size());
        containers.add(at);
        at.marks.addAll(marks(element));
      } else if (!element.className().isEmpty() && isAside(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(@Nullable Node node, int depth) {
      if (depth == 0 || !(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      String tag = element.normalName();
      if (tag.equals("a")) {
        links -= element.hasAttr("href") ? 1 : 0;
      } else if (tag.equals("b") || tag.equals("strong")) {
        bolds--;
      } else if (BLOCKS.contains(tag) && at.element == element && at.parent != null) {
        flush();
        at.end = list.size();
        at = at.parent;
      }
      return FilterResult.CONTINUE;
    }

    /// Whether an inline element is what no reader of the story reads: a share count, a label.
    private boolean isAside(Element element) {
      Set<Mark> marks = marks(element);
      return marks.contains(Mark.HIDDEN) && visibility == Visibility.SHOWN
          || marks.contains(Mark.CAPTION) && !element.normalName().equals("a");
    }

    private boolean isHidden(Element element) {
      if (visibility == Visibility.ALL) {
        return false;
      }
      if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
        return true;
      }
      String style = element.attr("style");
      if (style.isEmpty()) {
        return false;
      }
      String squeezed = style.toLowerCase(Locale.ROOT).replace(" ", "");
      return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
    }

    private Set<Mark> marks(Element element) {
      String names =
          element.className()
              + " "
              + element.id()
              + " "
              + element.attr("role")
              + " "
              + element.attr("itemprop")
              + " "
              + element.attr("data-component");
      return names.isBlank() ? Set.of() : known.computeIfAbsent(names, Mark::of);
    }

    private void add(String words) {
      int before = text.length();
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (isSpace(c)) {
          if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
            text.append(' ');
          }
        } else if (!isInvisible(c)) {
          text.append(c);
          breaks = 0;
        }
      }
      int added = text.length() - before;
      linked += links > 0 ? added : 0;
      bold += bolds > 0 ? added : 0;
    }

    /// Two line breaks part paragraphs, one parts lines.
    private void lineBreak() {
      breaks++;
      if (breaks > 1) {
        flush();
      } else if (!text.isEmpty()) {
        text.append('\n');
      }
    }

    void flush() {
      String found = text.toString().strip();
      if (!found.isEmpty()) {
        int weight = Block.weight(found);
        int share = (int) Math.min(weight, (long) linked * weight / found.length());
        list.add(
            new Block(
                found,
                kind(at),
                weight,
                share,
                Block.sentences(found),
                bold >= 0.9 * found.length(),
                at));
      }
      text.setLength(0);
      linked = 0;
      bold = 0;
      breaks = 0;
    }

    private static Block.Kind kind(Container in) {
      return switch (in.tag) {
        case "p", "pre" -> Block.Kind.PARAGRAPH;
        case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
        case "li", "dd", "dt" -> Block.Kind.ITEM;
        case "td", "th", "caption" -> Block.Kind.CELL;
        case "blockquote" -> Block.Kind.QUOTE;
        default -> Block.Kind.LOOSE;
      };
    }

    private static boolean isSpace(char c) {
      return c <= ' ' || c == '\u00A0' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Signs that are there to break lines or mark direction, and that no reader sees.
    private static boolean isInvisible(char c) {
      return c == '\u00AD'
          || c == '\uFEFF'
          || (c >= '\u200B' && c <= '\u200F' && c != '\u200C' && c != '\u200D')
          || c == '\u2060'
          || Character.isISOControl(c);
    }
  }
}
