// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The story of a web page: the paragraphs of the element that holds most running text.
///
/// 1. What is never story (navigation, scripts, forms, comments, share buttons) goes first.
/// 2. Each paragraph gives its weight to its parent and half of it to its grandparent; a paragraph
///    made of links gives little.
/// 3. The heaviest element wins; its paragraphs, headings, quotations and lists are the text, set
///    apart by blank lines.
final class MainText {
  private static final String NEVER =
      "script, style, noscript, template, iframe, nav, footer, aside, form, button, select, svg, "
          + "figure, figcaption, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], "
          + "[role=banner], [role=contentinfo], [role=dialog]";

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(^|[\\s_-])(comments?|disqus|share|sharing|social|related|recommend\\w*|promo|newsletter|"
              + "subscri\\w*|sidebar|advert\\w*|banner|breadcrumbs?|cookie\\w*|menu|nav|navbar|footer|"
              + "popup|modal|tags|taglist|trending|most-?(read|popular)|read-?more)([\\s_-]|$)");

  private static final String PARTS = "p, h2, h3, h4, blockquote, li, pre, dd";
  private static final int SHORT = 25;

  private MainText() {}

  static String of(Document page) {
    Element body = page.body().clone();
    body.select(NEVER).remove();
    removeBeside(body);
    Element main = heaviest(body);
    List<String> parts = new ArrayList<>();
    for (Element part : main.select(PARTS)) {
      boolean inside = part.parents().stream().anyMatch(up -> !up.equals(main) && up.is(PARTS));
      String text = part.text().strip();
      if (!inside && !text.isEmpty() && !isLinks(part, text)) {
        parts.add(text);
      }
    }
    // pages of long ago set their paragraphs apart by line breaks only
    return parts.isEmpty() ? main.wholeText().strip() : String.join("\n\n", parts);
  }

  private static void removeBeside(Element body) {
    List<Element> beside = new ArrayList<>();
    for (Element element : body.select("div, section, ul, ol, header, p, table, span")) {
      String names = element.className() + " " + element.id();
      boolean holdsStory = element.select("p").size() > 8 || element.selectFirst("h1") != null;
      if (!holdsStory && BESIDE.matcher(names).find()) {
        beside.add(element);
      }
    }
    beside.forEach(Element::remove);
  }

  private static Element heaviest(Element body) {
    Map<Element, Double> weights = new LinkedHashMap<>();
    for (Element paragraph : body.select("p, pre, blockquote")) {
      String text = paragraph.text();
      Element parent = paragraph.parent();
      if (text.length() < SHORT || parent == null || isLinks(paragraph, text)) {
        continue;
      }
      double commas = text.chars().filter(c -> c == ',').count();
      double weight = 1 + commas + Math.min(10, text.length() / 50.0);
      weights.merge(parent, weight, Double::sum);
      Element grand = parent.parent();
      if (grand != null) {
        weights.merge(grand, weight / 2, Double::sum);
      }
    }
    Element best = body;
    double most = 0;
    for (Map.Entry<Element, Double> entry : weights.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  /// Whether most of it is link text.
  private static boolean isLinks(Element part, String text) {
    int linked = part.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return linked > 0 && linked > 0.6 * text.length() && part.selectFirst("a") != null;
  }
}
