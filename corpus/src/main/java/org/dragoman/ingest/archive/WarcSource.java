// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;
import org.dragoman.model.SkipReason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;

/// The pages of a WARC file.
///
/// 1. `response` records are HTTP responses, `resource` records the bytes alone, `conversion`
///    records the text somebody took from a page. Requests and what else describes the crawl are
///    not looked at.
/// 2. What is no page, or no answer (`404`), is passed over and counted by its type.
/// 3. The address is the record's; the day of the crawl is nobody's day of publication and is
///    dropped. The id is the record's own, which is unique in the world.
final class WarcSource implements ArticleSource {
  private static final String RESPONSE = "response";
  private static final String CONVERSION = "conversion";
  private static final Set<String> WANTED =
      Set.of(RESPONSE, "resource", CONVERSION, "revisit", "continuation");
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
  private static final Pattern AROUND_ID = Pattern.compile("^<?(urn:uuid:)?|>$");

  private final WarcBytes bytes;
  private final WarcRecords records;
  private final Entry entry;
  private final Opening opening;
  private @Nullable ArticleSource articles;
  private boolean ended;

  WarcSource(WarcBytes bytes, Entry entry, Opening opening) {
    this.bytes = bytes;
    this.records = new WarcRecords(new CountedBytes(bytes, entry), WANTED, entry.largest());
    this.entry = entry;
    this.opening = opening;
  }

  @Override
  public Optional<Ingested> next() {
    while (!ended) {
      Optional<Ingested> next = articles == null ? Optional.empty() : articles.next();
      if (next.isPresent()) {
        return next;
      }
      closeArticles();
      Optional<Ingested> instead = entry.isRefused() ? Optional.empty() : openNext();
      ended |= entry.isRefused();
      if (instead.isPresent()) {
        return instead;
      }
    }
    return Optional.empty();
  }

  private Optional<Ingested> openNext() {
    Optional<WarcRecords.Item> item;
    try {
      item = records.next();
    } catch (Refusal refusal) {
      ended = true;
      return fault(entry.origin(), refusal.kind(), refusal.getMessage());
    } catch (IOException e) {
      ended = true;
      return fault(entry.origin(), Fault.Kind.UNREADABLE, "cannot be read on: " + e.getMessage());
    }
    if (item.isEmpty()) {
      ended = true;
      return Optional.empty();
    }
    String origin = entry.origin() + ":" + where(item.get());
    return switch (item.get()) {
      case WarcRecords.Item.Broken broken ->
          fault(origin, Fault.Kind.MALFORMED, "the record is broken: " + broken.reason());
      case WarcRecords.Item.Whole record -> open(record, origin);
    };
  }

  private static String where(WarcRecords.Item item) {
    return "record " + item.number();
  }

  private Optional<Ingested> open(WarcRecords.Item.Whole record, String origin) {
    Optional<String> cut = record.headers().first("WARC-Truncated");
    if (cut.isPresent()) {
      return fault(
          origin, Fault.Kind.MALFORMED, "the crawler cut the record short (" + cut.get() + ")");
    }
    try {
      return switch (record.type()) {
        case RESPONSE -> openResponse(record, origin);
        case "resource", CONVERSION ->
            openContent(record, origin, contentType(record.headers()), record.block());
        default -> passedOver(origin, record.type() + " record");
      };
    } catch (Refusal refusal) {
      return fault(origin, refusal.kind(), refusal.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      return fault(origin, Fault.Kind.MALFORMED, "the HTTP response is broken: " + e.getMessage());
    }
  }

  private Optional<Ingested> openResponse(WarcRecords.Item.Whole record, String origin)
      throws IOException {
    String type = contentType(record.headers()).base().toString();
    if (!type.equalsIgnoreCase("application/http")) {
      return passedOver(origin, type);
    }
    HttpPayload response = HttpPayload.parse(record.block());
    if (response.status() != 200) {
      return passedOver(origin, "HTTP " + response.status());
    }
    MediaType content = contentType(response.headers());
    if (!isPage(content, new FirstBytes(response.head()))) {
      return passedOver(origin, name(content));
    }
    return openContent(record, origin, content, response.decoded(entry));
  }

  /// A page by its type; by its beginning where the server did not say.
  private static boolean isPage(MediaType type, FirstBytes head) {
    String name = name(type);
    return PAGES.contains(name) || name.isEmpty() && head.beginsWith("<!doctype html", "<html");
  }

  private Optional<Ingested> openContent(
      WarcRecords.Item.Whole record, String origin, MediaType type, byte[] content)
      throws IOException {
    boolean isText = record.type().equals(CONVERSION) && name(type).equals("text/plain");
    if (!isText && !isPage(type, new FirstBytes(content))) {
      return passedOver(origin, name(type));
    }
    String id = AROUND_ID.matcher(header(record, "WARC-Record-ID")).replaceAll("");
    String url = AROUND_ID.matcher(header(record, "WARC-Target-URI")).replaceAll("");
    Entry page =
        entry.part(
            where(record),
            id.isBlank() ? entry.idOf(where(record)) : id,
            isText ? "text.txt" : "page.html",
            new ByteArrayInputStream(content),
            url.isBlank() ? null : url,
            type.parameters().get("charset"));
    articles = opening.open(page);
    return Optional.empty();
  }

  private static String header(WarcRecords.Item.Whole record, String name) {
    return record.headers().first(name).orElse("").strip();
  }

  private static MediaType contentType(MessageHeaders headers) {
    return MediaType.parseLeniently(headers.first("Content-Type").orElse("").strip());
  }

  /// `text/html`; empty where the type is none.
  private static String name(MediaType type) {
    String name = type.base().toString().strip().toLowerCase(Locale.ROOT);
    return name.equals("/") ? "" : name;
  }

  private static Optional<Ingested> passedOver(String origin, String what) {
    return Optional.of(new Ingested.PassedOver(origin, new SkipReason.OtherKind(what)));
  }

  private static Optional<Ingested> fault(
      String origin, Fault.Kind kind, @Nullable String message) {
    return Optional.of(Ingested.faulty(origin, kind, String.valueOf(message)));
  }

  private void closeArticles() {
    if (articles != null) {
      articles.close();
      articles = null;
    }
  }

  @Override
  public void close() {
    closeArticles();
    ended = true;
    try {
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
