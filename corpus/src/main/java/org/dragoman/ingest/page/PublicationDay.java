// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.model.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the day a page's story was published, with the words that say so.
///
/// All places that name a day are asked; the surest answers: JSON-LD of the story, `meta`,
/// microdata, the address, elements of time and lines near the title, scripts, and at last the day
/// of a change. A day in universal time yields to a neighbouring day that the page shows or has in
/// its address: that is the day where it was published. The day of a crawl is nowhere asked for.
final class PublicationDay {
  static final int LINKED = 100;
  static final int META = 95;
  static final int MICRODATA = 90;
  static final int ADDRESS = 85;
  static final int GENERIC = 80;
  static final int SCRIPT = 45;
  static final int CHANGED = 25;
  static final int MONTH = 5;

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article:published",
    "og:pubdate",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "published_time",
    "article.published",
    "article_date_original",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "date.created",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "vr:published_time",
    "citation_publication_date",
    "citation_date",
    "prism.publicationdate",
    "bt:pubdate",
    "ptime",
    "rnews:datepublished",
    "nrbi:published",
    "published-date",
    "published_date",
    "release_date",
    "article:created",
    "datecreated",
    "created",
    "creation_date",
    "pdate",
    "first_published",
    "shareaholic:article_published_time"
  };
  private static final String[] DAYS = {
    "date",
    "dc.date",
    "dcterms.date",
    "last-published",
    "buildtime",
    "time",
    "timestamp",
    "publishtime",
    "article:date"
  };
  private static final String[] CHANGES = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
    "revised",
    "modified_time",
    "article:modified",
    "updated_time",
    "date.modified"
  };
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)[\"']?(date_?published|published_?(?:at|on|date|time)?|publi(?:sh|cation)_?(?:date|time|at)|pub_?date|"
              + "first_?published(?:_?(?:at|date))?|display_?date|date_?created|created_?at|creation_?date)[\"']?\\s*[:=]\\s*[\"']([^\"']{8,40})[\"']");
  private static final Pattern UNIVERSAL =
      Pattern.compile(".*T\\d\\d:\\d\\d.*(?:Z|[+-]00:?00)\\s*");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
  private static final int SCRIPT_LIMIT = 400_000;

  private final List<DayEvidence> found = new ArrayList<>();
  private final DateReader reader;

  PublicationDay(DateReader.Order order) {
    this.reader = new DateReader(order);
  }

  /// @param url the page's own address
  Optional<DayEvidence> find(
      Document page,
      PageHead head,
      LinkedData data,
      Blocks blocks,
      String title,
      @Nullable String url) {
    first("json-ld datePublished", data.stories(title, "datePublished"), LINKED);
    first("json-ld datePublished", data.pages("datePublished"), META - 4);
    first("json-ld dateCreated", data.stories(title, "dateCreated"), GENERIC);
    first("json-ld uploadDate", data.pages("uploadDate"), SCRIPT);
    first("json-ld dateModified", data.stories(title, "dateModified"), CHANGED);
    first("json-ld dateModified", data.pages("dateModified"), CHANGED - 2);
    metas(head, PUBLISHED, META);
    metas(head, DAYS, GENERIC);
    metas(head, CHANGES, CHANGED);
    if (url != null) {
      UrlDate.find(url).ifPresent(found::add);
    }
    new VisibleDays(reader, blocks, title).add(found);
    if (found.stream().noneMatch(e -> e.rank() > SCRIPT)) {
      scripts(page);
    }
    return choose();
  }

  private void first(String place, List<String> written, int rank) {
    for (String words : written) {
      if (add(place, words, rank)) {
        return;
      }
    }
  }

  private void metas(PageHead head, String[] names, int rank) {
    for (String name : names) {
      first("meta " + name, head.all(name), rank);
    }
  }

  private void scripts(Document page) {
    int read = 0;
    for (Element script : page.getElementsByTag("script")) {
      String data = script.data();
      read += data.length();
      if (read > SCRIPT_LIMIT) {
        return;
      }
      Matcher m = IN_SCRIPT.matcher(data);
      if (m.find()) {
        add("script " + m.group(1), m.group(2), SCRIPT);
        return;
      }
    }
  }

  private boolean add(String place, String words, int rank) {
    Optional<PartialDate> date = read(words, reader);
    date.ifPresent(
        d -> found.add(new DayEvidence(d, place, words, rank, UNIVERSAL.matcher(words).matches())));
    return date.isPresent();
  }

  /// A written point of time: ISO 8601, seconds since 1970, or any words with a day.
  static Optional<PartialDate> read(String words, DateReader reader) {
    String text = words.strip();
    if (EPOCH.matcher(text).matches()) {
      long seconds = Long.parseLong(text.substring(0, 10));
      return Optional.of(
          new PartialDate(
              Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toLocalDate().toString()));
    }
    Optional<PartialDate> iso = PartialDate.parse(text).filter(d -> d.day().isPresent());
    if (iso.isPresent()) {
      LocalDate day = iso.get().day().get();
      return DateReader.day(
              Integer.toString(day.getYear()),
              Integer.toString(day.getMonthValue()),
              Integer.toString(day.getDayOfMonth()))
          .flatMap(d -> iso);
    }
    return reader.first(text).map(f -> new PartialDate(f.day().toString()));
  }

  /// What the page shows has to be of the month in its address, if anything is.
  private Stream<DayEvidence> inMonth() {
    Optional<String> month =
        found.stream().filter(e -> e.rank() == MONTH).map(e -> e.date().iso()).findFirst();
    boolean sure = found.stream().anyMatch(e -> e.rank() >= GENERIC);
    if (month.isEmpty() || sure) {
      return found.stream();
    }
    return found.stream().filter(e -> e.date().iso().startsWith(month.get()));
  }

  private Optional<DayEvidence> choose() {
    Optional<DayEvidence> best = inMonth().max(Comparator.comparingInt(DayEvidence::rank));
    if (best.isEmpty() || !best.get().universal()) {
      return best;
    }
    Optional<LocalDate> day = best.get().day();
    boolean shown = found.stream().anyMatch(e -> isLocal(e) && e.day().equals(day));
    Optional<DayEvidence> neighbour =
        found.stream()
            .filter(e -> isLocal(e) && isNeighbour(e, day))
            .max(Comparator.comparingInt(DayEvidence::rank));
    return shown ? best : neighbour.or(() -> best);
  }

  private static boolean isLocal(DayEvidence e) {
    return !e.universal() && e.rank() > SCRIPT;
  }

  private static boolean isNeighbour(DayEvidence e, Optional<LocalDate> day) {
    return e.day().isPresent()
        && day.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(e.day().get(), day.get())) == 1;
  }

  /// How a page writes days in numbers, by its language and its address.
  static DateReader.Order order(@Nullable String language, @Nullable String url) {
    String tag = language == null ? "en" : language.toLowerCase(Locale.ROOT).replace('_', '-');
    boolean english = tag.equals("en") || tag.equals("en-us") || tag.equals("english");
    boolean elsewhere =
        url != null
            && url.matches(
                "(?i)https?://[^/]+\\.(uk|au|nz|in|ie|za|ng|ke|gh|pk|bd|sg|my|lk|mt|jm|eu|de|fr|it|es|nl)(:\\d+)?(/.*)?");
    return english && !elsewhere ? DateReader.Order.MONTH_FIRST : DateReader.Order.DAY_FIRST;
  }
}
