// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a feed (RSS, Atom) or a news sitemap names: articles, or further sitemaps.
///
/// @param items the articles, in its order
/// @param further sitemaps of an index
/// @param title what the feed calls itself
record Feed(List<Item> items, List<URI> further, Optional<String> title) {
  /// How much of a text is looked at to tell what it is.
  private static final int HEAD = 2000;

  /// One article it names.
  ///
  /// @param published the day it gives, in UTC
  record Item(URI address, Optional<PartialDate> published) {}

  /// Whether an answer is a feed or a sitemap, by how it begins.
  static boolean is(Answer answer) {
    String head = head(answer);
    return head.contains("<rss")
        || head.contains("<feed")
        || head.contains("<rdf:rdf")
        || isSitemap(head);
  }

  private static boolean isSitemap(String head) {
    return head.contains("<urlset") || head.contains("<sitemapindex");
  }

  private static String head(Answer answer) {
    int length = Math.min(HEAD, answer.body().length);
    return new String(answer.body(), 0, length, StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
  }

  /// @throws Refusal if it cannot be understood
  static Feed read(Answer answer) throws Refusal {
    try {
      return isSitemap(head(answer)) ? sitemap(answer) : feed(answer);
    } catch (FeedException | UnknownFormatException | IOException | IllegalArgumentException e) {
      throw new Refusal(
          Fault.Kind.MALFORMED, "it is no feed or sitemap that can be read: " + e.getMessage());
    }
  }

  /// The first feed that a page names in its head, for who gives a site's address.
  static Optional<URI> namedBy(Answer page) {
    String html = new String(page.body(), StandardCharsets.ISO_8859_1);
    Element link =
        Jsoup.parse(html, page.address().toString())
            .selectFirst(
                "link[rel=alternate][type=application/rss+xml][href],"
                    + " link[rel=alternate][type=application/atom+xml][href]");
    return link == null ? Optional.empty() : address(page.address(), link.attr("href"));
  }

  /// Document types are refused, and with them entities, by the parser of the feeds itself.
  private static Feed feed(Answer answer) throws IOException, FeedException {
    SyndFeed feed;
    try (XmlReader reader =
        new XmlReader(
            new ByteArrayInputStream(answer.body()),
            answer.type().isEmpty() ? "application/xml" : answer.type())) {
      feed = new SyndFeedInput(false, Locale.ROOT).build(reader);
    }
    List<Item> items = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
      Date day =
          entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
      address(answer.address(), link).ifPresent(to -> items.add(new Item(to, day(day))));
    }
    return new Feed(items, List.of(), Optional.ofNullable(feed.getTitle()));
  }

  private static Feed sitemap(Answer answer) throws IOException, UnknownFormatException {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.enableExtension(Extension.NEWS);
    AbstractSiteMap map = parser.parseSiteMap(answer.body(), answer.address().toURL());
    if (map instanceof SiteMapIndex index) {
      List<URI> further =
          index.getSitemaps().stream()
              .flatMap(s -> address(answer.address(), s.getUrl().toString()).stream())
              .toList();
      return new Feed(List.of(), further, Optional.empty());
    }
    List<Item> items = new ArrayList<>();
    for (SiteMapURL url : ((SiteMap) map).getSiteMapUrls()) {
      address(answer.address(), url.getUrl().toString())
          .ifPresent(to -> items.add(new Item(to, day(newsDay(url)))));
    }
    return new Feed(items, List.of(), Optional.empty());
  }

  /// Of a sitemap only the day of its news part is one of publication; `lastmod` is any change.
  private static @Nullable Date newsDay(SiteMapURL url) {
    ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
    return news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes
        ? attributes.getPublicationDate()
        : null;
  }

  private static Optional<PartialDate> day(@Nullable Date at) {
    return at == null
        ? Optional.empty()
        : PartialDate.parse(LocalDate.ofInstant(at.toInstant(), ZoneOffset.UTC).toString());
  }

  private static Optional<URI> address(URI base, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(base.resolve(written.strip().replace(" ", "%20")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
