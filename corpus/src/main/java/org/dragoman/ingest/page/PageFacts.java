// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of its story: title, outlet, address, language.
final class PageFacts {
  private static final int LONGEST_TITLE = 400;
  private static final Pattern BORDER = Pattern.compile("\\s+[|–—\\-·•»:/]+\\s+|\\s*\\|\\s*|: ");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

  private final Document page;
  private final PageHead head;
  private final LinkedData data;

  PageFacts(Document page, PageHead head, LinkedData data) {
    this.page = page;
    this.head = head;
    this.data = data;
  }

  /// The heading that the head's title repeats; else the title the page gives to those who link to
  /// it, the headline of its JSON-LD, its first heading, the window's title: without the outlet.
  Optional<String> title() {
    Optional<String> shared = head.find("og:title", "twitter:title", "dc.title", "headline");
    String window = page.title();
    List<String> headings =
        page.select("h1").stream()
            .map(h -> squeezed(h.text()))
            .filter(t -> !t.isEmpty() && t.length() <= LONGEST_TITLE)
            .limit(10)
            .toList();
    for (String heading : headings) {
      if (heading.length() >= 10
          && (shared.filter(s -> Titles.same(s, heading)).isPresent()
              || Titles.same(window, heading))) {
        return Optional.of(heading);
      }
    }
    return shared
        .or(() -> data.stories(shared.orElse(window), "headline").stream().findFirst())
        .or(() -> headings.stream().findFirst())
        .or(() -> Optional.of(window))
        .map(t -> squeezed(withoutOutlet(t)))
        .filter(t -> !t.isEmpty() && t.length() <= LONGEST_TITLE);
  }

  /// `Talks fail - Belmark Post` is a title and an outlet.
  private String withoutOutlet(String title) {
    String outlet = Titles.plain(named().orElse(""));
    String[] parts = BORDER.split(title);
    if (outlet.isEmpty() || parts.length < 2) {
      return title;
    }
    if (Titles.plain(parts[parts.length - 1]).equals(outlet)) {
      return title
          .substring(0, title.lastIndexOf(parts[parts.length - 1]))
          .replaceAll("[\\s|–—\\-·•»:/]+$", "");
    }
    return Titles.plain(parts[0]).equals(outlet)
        ? title.substring(parts[0].length()).replaceAll("^[\\s|–—\\-·•»:/]+", "")
        : title;
  }

  /// Who published it: as the page says, else the name of its host.
  Optional<String> outlet(Optional<String> address) {
    return named().or(() -> address.flatMap(Addresses::host));
  }

  private Optional<String> named() {
    return Stream.of(
            head.find("og:site_name").stream(),
            data.stories(page.title(), "publisher").stream(),
            data.pages("publisher").stream(),
            head
                .find(
                    "application-name",
                    "dc.publisher",
                    "dcterms.publisher",
                    "publisher",
                    "cre",
                    "article:publisher",
                    "citation_journal_title")
                .stream())
        .flatMap(s -> s)
        .map(PageFacts::squeezed)
        .filter(n ->
            n.length() <= 80
                && !n.startsWith("http")
                && !n.startsWith("@")
                && n.chars().anyMatch(Character::isLetter))
        .findFirst();
  }

  /// The page's own address; the front page of the outlet, which some pages name by mistake, is
  /// not.
  Optional<String> address(@Nullable String fetched) {
    Element link = page.selectFirst("link[rel=canonical]");
    Element base = page.selectFirst("base[href]");
    String from = fetched != null ? fetched : base == null ? "" : base.attr("href");
    return Stream.of(
            link == null ? "" : link.attr("href"),
            head.find("og:url").orElse(""),
            data.stories(page.title(), "url").stream().findFirst().orElse(""),
            head.find("twitter:url", "dc.identifier", "parsely-link").orElse(""))
        .flatMap(a -> Addresses.absolute(a.strip(), from).stream())
        .filter(a -> !Addresses.isFrontPage(a) || fetched == null || Addresses.isFrontPage(fetched))
        .findFirst()
        .or(() -> Optional.ofNullable(fetched));
  }

  /// A BCP 47 tag, as the page writes it.
  Optional<String> language() {
    Element html = page.selectFirst("html");
    return Stream.of(
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            data.stories(page.title(), "inLanguage").stream().findFirst().orElse(""),
            head.find(
                    "content-language", "language", "dc.language", "dcterms.language", "og:locale")
                .orElse(""))
        .map(l -> l.split("[,;]")[0].strip())
        .filter(l -> TAG.matcher(l).matches())
        .map(l -> Locale.forLanguageTag(l.replace('_', '-')).toLanguageTag())
        .filter(l -> !l.equals("und"))
        .findFirst();
  }

  static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
