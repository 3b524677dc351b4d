// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.dragoman.ingest.Defaults;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.InputSettings;
import org.dragoman.ingest.Inputs;
import org.dragoman.model.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSourceTest {
  private static final String PAGE =
      "<html><head><title>Talks begin in Karsova</title></head><body><article><h1>Talks begin in"
          + " Karsova</h1><p>The governments of Arvenia and Morvania began talks on Monday about"
          + " the bridges over the Sarn, officials of both sides said after a first meeting.</p>"
          + "<p>A second meeting is to follow within a week, the ministry in Karsova said in a"
          + " statement. It did not say who would take part.</p></article></body></html>";

  /// What the server gives, and what it was asked.
  private record Given(int status, String type, byte[] body, Map<String, String> headers) {}

  private final Map<String, Given> given = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server = start();

  private static HttpServer start() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void serve() {
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    Given answer = given.get(path);
    try (exchange) {
      if (path.startsWith("/silent")) {
        over.await();
      }
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : 0);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void give(String path, String type, String body) {
    give(path, 200, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private void give(String path, int status, String type, byte[] body, Map<String, String> more) {
    given.put(path, new Given(status, type, body, more));
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static WebSettings settings() {
    WebSettings standard = WebSettings.STANDARD.withPrivateAddresses(true);
    return new WebSettings(
        standard.feeds(),
        true,
        standard.userAgent(),
        Duration.ofSeconds(20),
        200_000,
        3,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        5);
  }

  private List<Ingested> read(WebSettings settings, String... paths) {
    Pacer pacer = new Pacer(() -> 0, pauses::add);
    List<String> addresses = new ArrayList<>();
    for (String path : paths) {
      addresses.add(path.startsWith("/") ? address(path) : path);
    }
    InputSettings inputs =
        InputSettings.of(new Defaults(Optional.empty(), Optional.of("The Lowland Ledger")));
    List<Ingested> all = new ArrayList<>();
    try (WebSource source = new WebSource(addresses, Inputs.opening(inputs), settings, pacer)) {
      for (Optional<Ingested> next = source.next(); next.isPresent(); next = source.next()) {
        all.add(next.get());
      }
    }
    return all;
  }

  private static Article article(Ingested item) {
    assertThat(item).isInstanceOf(Ingested.Found.class);
    return ((Ingested.Found) item).article();
  }

  private static String fault(Ingested item) {
    assertThat(item).isInstanceOf(Ingested.Faulty.class);
    return ((Ingested.Faulty) item).fault().message();
  }

  @Test
  void aPageIsAnArticleWhoseIdIsItsAddress() {
    give("/news/talks", "text/html; charset=utf-8", PAGE);
    Article article = article(read(settings(), "/news/talks").getFirst());
    assertThat(article.id()).isEqualTo(address("/news/talks"));
    assertThat(article.url()).isEqualTo(address("/news/talks"));
    assertThat(article.title()).isEqualTo("Talks begin in Karsova");
    assertThat(article.text()).contains("bridges over the Sarn");
    assertThat(agents).allMatch(a -> a.startsWith("dragoman "));
  }

  @Test
  void theHeadersCharacterSetIsTaken() {
    String page = PAGE.replace("Sarn", "Sârn");
    give(
        "/a",
        200,
        "text/html; charset=windows-1250",
        page.getBytes(Charset.forName("windows-1250")),
        Map.of());
    assertThat(article(read(settings(), "/a").getFirst()).text()).contains("Sârn");
  }

  @Test
  void packedAnswersAreUnpackedWithinTheBound() throws IOException {
    give("/a", 200, "text/html", gzip(PAGE), Map.of("Content-Encoding", "gzip"));
    give("/bomb", 200, "text/html", gzip("x".repeat(500_000)), Map.of("Content-Encoding", "gzip"));
    List<Ingested> all = read(settings(), "/a", "/bomb");
    assertThat(article(all.get(0)).text()).contains("Sarn");
    assertThat(fault(all.get(1))).contains("more than 200000 bytes");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void anAnswerThatIsTooLongIsRefused() {
    give("/long", "text/html", "x".repeat(300_000));
    assertThat(fault(read(settings(), "/long").getFirst())).contains("more than 200000 bytes");
  }

  @Test
  void redirectsAreFollowedUpToABound() {
    give("/old", 301, "text/html", new byte[0], Map.of("Location", "/new"));
    give("/new", "text/html", PAGE);
    give("/round", 302, "text/html", new byte[0], Map.of("Location", "/round?again"));
    give("/round?again", 302, "text/html", new byte[0], Map.of("Location", "/round"));
    List<Ingested> all = read(settings(), "/old", "/round");
    assertThat(article(all.get(0)).id()).isEqualTo(address("/old"));
    assertThat(article(all.get(0)).url()).isEqualTo(address("/new"));
    assertThat(fault(all.get(1))).contains("more than 3 redirects");
  }

  @Test
  void aRedirectOutOfTheWebIsRefused() {
    give("/out", 302, "text/html", new byte[0], Map.of("Location", "file:///etc/hostname"));
    assertThat(fault(read(settings(), "/out").getFirst())).contains("is no address of the web");
  }

  @Test
  void ownNetworksAreNotAskedUnlessAllowed() {
    give("/a", "text/html", PAGE);
    assertThat(fault(read(settings().withPrivateAddresses(false), "/a").getFirst()))
        .contains("private network")
        .contains("--private-addresses");
    assertThat(asked).isEmpty();
  }

  @Test
  void whatRobotsForbidIsNotFetched() {
    give("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
    give("/private/a", "text/html", PAGE);
    give("/open/a", "text/html", PAGE);
    List<Ingested> all = read(settings(), "/private/a", "/open/a");
    assertThat(fault(all.get(0))).contains("robots.txt does not allow it");
    assertThat(article(all.get(1)).text()).contains("Sarn");
    assertThat(asked).containsExactly("/robots.txt", "/open/a");
  }

  @Test
  void rulesForUsAloneWin() {
    give(
        "/robots.txt",
        "text/plain",
        "User-agent: dragoman\nDisallow: /\n\nUser-agent: *\nAllow: /\n");
    assertThat(fault(read(settings(), "/a").getFirst())).contains("robots.txt does not allow it");
  }

  @Test
  void aSiteWhoseRobotsCannotBeReadIsLeftAlone() {
    give("/robots.txt", 503, "text/plain", new byte[0], Map.of());
    give("/a", "text/html", PAGE);
    assertThat(fault(read(settings(), "/a").getFirst())).contains("robots.txt could not be read");
    assertThat(asked).containsExactly("/robots.txt");
  }

  @Test
  void requestsToOneHostKeepTheirDistance() {
    give("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
    give("/a", "text/html", PAGE);
    give("/b", "text/html", PAGE);
    read(settings(), "/a", "/b");
    assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void aSiteThatAsksForTooLongAPauseIsLeftAlone() {
    give("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 3600\n");
    assertThat(fault(read(settings(), "/a").getFirst())).contains("3600 seconds");
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() {
    WebSettings s = settings();
    WebSettings hasty =
        new WebSettings(
            s.feeds(),
            true,
            s.userAgent(),
            Duration.ofMillis(400),
            s.largest(),
            s.redirects(),
            s.pause(),
            s.longestPause(),
            s.articles());
    give("/a", "text/html", PAGE);
    List<Ingested> all = read(hasty, "/silent/a", "/a");
    assertThat(fault(all.get(0))).contains("cannot be fetched");
    assertThat(article(all.get(1)).text()).contains("Sarn");
  }

  @Test
  void whatIsNotThereIsAFaultWithItsAddress() {
    List<Ingested> all = read(settings(), "/gone", "http://no.such.host.invalid/a", "http://[");
    assertThat(fault(all.get(0))).contains("404");
    assertThat(all.get(0).origin()).isEqualTo(address("/gone"));
    assertThat(fault(all.get(1))).contains("no host of that name");
    assertThat(fault(all.get(2))).contains("no address");
  }

  @Test
  void anAddressIsFetchedOnce() {
    give("/a", "text/html", PAGE);
    assertThat(read(settings(), "/a", "/a")).hasSize(1);
  }

  @Test
  void aFeedsArticlesAreReadWithItsDays() {
    give(
        "/feed",
        "application/rss+xml",
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Ledger</title>"
            + "<item><title>Talks</title><link>/a</link>"
            + "<pubDate>Mon, 04 May 2020 08:00:00 GMT</pubDate></item>"
            + "<item><title>Gone</title><link>/gone</link></item></channel></rss>");
    give("/a", "text/html", PAGE);
    List<Ingested> all = read(settings().withFeeds(true), "/feed");
    assertThat(article(all.get(0)).published().iso()).isEqualTo("2020-05-04");
    assertThat(fault(all.get(1))).contains("404");
  }

  @Test
  void anAtomFeedIsFoundThroughThePageThatNamesIt() {
    give(
        "/",
        "text/html",
        "<html><head><link rel='alternate' type='application/atom+xml' href='/atom'></head></html>");
    give(
        "/atom",
        "application/atom+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>L</title><id>urn:l</id>"
            + "<updated>2020-05-04T08:00:00Z</updated><entry><title>T</title><id>urn:1</id>"
            + "<link href='/a'/><published>2020-05-03T08:00:00Z</published>"
            + "<updated>2020-05-04T08:00:00Z</updated></entry></feed>");
    give("/a", "text/html", PAGE);
    Article article = article(read(settings().withFeeds(true), "/").getFirst());
    assertThat(article.published().iso()).isEqualTo("2020-05-03");
  }

  @Test
  void aNewsSitemapsArticlesAreReadAndWhatIsLeftOutIsSaid() {
    StringBuilder map =
        new StringBuilder(
            "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>");
    for (int i = 0; i < 7; i++) {
      give("/a" + i, "text/html", PAGE);
      map.append("<url><loc>").append(address("/a" + i)).append("</loc>");
      map.append(
              "<lastmod>2021-01-01</lastmod><news:news><news:publication><news:name>L</news:name>")
          .append("<news:language>en</news:language></news:publication>")
          .append("<news:publication_date>2020-05-02</news:publication_date>")
          .append("<news:title>T</news:title></news:news></url>");
    }
    give("/map.xml", "application/xml", map + "</urlset>");
    give(
        "/index.xml",
        "application/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + address("/map.xml")
            + "</loc></sitemap></sitemapindex>");
    List<Ingested> all = read(settings().withFeeds(true), "/index.xml");
    assertThat(fault(all.get(0))).startsWith("2 more of what it names");
    assertThat(all).hasSize(6);
    assertThat(article(all.get(1)).published().iso()).isEqualTo("2020-05-02");
  }

  @Test
  void aFeedWithEntitiesIsRefused() {
    give(
        "/feed",
        "application/rss+xml",
        "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
            + "<rss version='2.0'><channel><title>&a;</title></channel></rss>");
    assertThat(fault(read(settings().withFeeds(true), "/feed").getFirst())).contains("no feed");
  }

  @Test
  void aFeedIsNoArticleAndAPageNoFeed() {
    give("/feed", "application/rss+xml", "<rss version='2.0'><channel></channel></rss>");
    give("/a", "text/html", PAGE);
    assertThat(fault(read(settings(), "/feed").getFirst())).contains("--feed");
    assertThat(fault(read(settings().withFeeds(true), "/a").getFirst()))
        .contains("leave out --feed");
  }

  @Test
  void otherKindsOfFilesAreReadAsWhatTheServerSaysTheyAre() {
    give("/statement", "text/plain; charset=utf-8", "The ministry denied it.");
    Article article = article(read(settings(), "/statement").getFirst());
    assertThat(article.text()).isEqualTo("The ministry denied it.");
    assertThat(article.outlet()).as("the run's default").isEqualTo("The Lowland Ledger");
  }
}
