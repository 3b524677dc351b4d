// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.charset.TextDecoder;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A web page as an article: what its head says of it, and the paragraphs of its main part.
public final class WebPage {
  /// The largest page, in bytes; the longest story of a newspaper is a hundredth of it.
  public static final int LARGEST = 16_000_000;

  /// What became of a page.
  public sealed interface Result {
    /// It was read; its text is empty where it holds no story.
    record Read(Article article) implements Result {}

    /// It is none that can be read within bounds, and why.
    record Refused(String reason) implements Result {}
  }

  /// Where pages write the day they were published, surest first: selector and attribute.
  private static final List<String[]> DATES =
      List.of(
          new String[] {"meta[property=article:published_time]", "content"},
          new String[] {"meta[property=og:article:published_time]", "content"},
          new String[] {"meta[itemprop=datePublished]", "content"},
          new String[] {"[itemprop=datePublished]", "datetime"},
          new String[] {"meta[name=pubdate]", "content"},
          new String[] {"meta[name=publishdate]", "content"},
          new String[] {"meta[name=publish-date]", "content"},
          new String[] {"meta[name=parsely-pub-date]", "content"},
          new String[] {"meta[name=sailthru.date]", "content"},
          new String[] {"meta[name=DC.date.issued]", "content"},
          new String[] {"meta[name=dcterms.created]", "content"},
          new String[] {"meta[name=date]", "content"},
          new String[] {"time[pubdate]", "datetime"},
          new String[] {"article time[datetime]", "datetime"},
          new String[] {"time[datetime]", "datetime"});

  private static final Pattern LINKED_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");
  private static final Pattern NAMED_SET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=");
  private static final int HEAD = 4096;

  private WebPage() {}

  /// Reads one page.
  ///
  /// @param charsetHint the character set that an HTTP header names, if any; the page's own word
  ///   comes second
  /// @param url where it was fetched, if known; the page's canonical address wins
  /// @param id the article's id
  public static Result read(
      byte[] bytes, @Nullable String charsetHint, @Nullable String url, String id) {
    if (bytes.length > LARGEST) {
      return new Result.Refused(
          "the page has " + bytes.length + " bytes, more than " + LARGEST + "; it is no article");
    }
    return new Result.Read(article(bytes, charsetHint, url, id));
  }

  private static Article article(
      byte[] bytes, @Nullable String charsetHint, @Nullable String url, String id) {
    Document page = parse(bytes, charsetHint);
    String title = title(page);
    Article article =
        new Article(
            id,
            first(page, "link[rel=canonical]", "href")
                .or(() -> meta(page, "og:url"))
                .filter(link -> link.startsWith("http"))
                .orElse(url),
            meta(page, "og:site_name").or(() -> meta(page, "application-name")).orElse(null),
            null,
            title,
            meta(page, "author").orElse(null),
            published(page),
            MainText.of(page, title == null ? "" : title),
            0,
            sha256(bytes));
    return Article.titled(article);
  }

  /// The page's own word on its character set is believed; without one the bytes are judged.
  private static Document parse(byte[] bytes, @Nullable String hint) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    boolean named = TextDecoder.byteOrderMark(bytes).isPresent() || NAMED_SET.matcher(head).find();
    Charset set = TextDecoder.strictly(bytes).isPresent() ? null : TextDecoder.detect(bytes);
    set = hint != null && isKnown(hint) && !named ? Charset.forName(hint) : set;
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes), named || set == null ? null : set.name(), "");
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static @Nullable String title(Document page) {
    Optional<String> named = meta(page, "og:title");
    if (named.isPresent()) {
      return named.get();
    }
    Element heading = page.selectFirst("article h1, main h1, h1");
    String title = heading == null ? page.title() : heading.text();
    return title.isBlank() ? null : title.strip();
  }

  private static @Nullable PartialDate published(Document page) {
    for (String[] place : DATES) {
      Optional<PartialDate> date = first(page, place[0], place[1]).flatMap(PartialDate::parse);
      if (date.isPresent()) {
        return date.get();
      }
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher linked = LINKED_DATE.matcher(script.data());
      while (linked.find()) {
        Optional<PartialDate> date = PartialDate.parse(linked.group(1));
        if (date.isPresent()) {
          return date.get();
        }
      }
    }
    return null;
  }

  private static Optional<String> meta(Document page, String name) {
    return first(page, "meta[property=" + name + "], meta[name=" + name + "]", "content");
  }

  private static Optional<String> first(Document page, String selector, String attribute) {
    Element element = page.selectFirst(selector);
    return Optional.ofNullable(element)
        .map(e -> e.attr(attribute).strip())
        .filter(value -> !value.isEmpty());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
