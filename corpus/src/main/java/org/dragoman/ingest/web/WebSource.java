// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Defaults;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Opening;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/// The articles behind addresses of the web: pages, or all that feeds and sitemaps name.
///
/// Robots.txt is honoured, each host asked once at a time with pauses, each answer bounded. What
/// cannot be fetched is a fault with the address; the rest goes on. The same address is fetched
/// once.
public final class WebSource implements ArticleSource {
  /// Endings for media types, so that an answer is taken for what its server says it is.
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/html", ".html",
          "application/xhtml+xml", ".html",
          "text/plain", ".txt",
          "application/pdf", ".pdf",
          "application/rtf", ".rtf",
          "text/rtf", ".rtf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
          "application/vnd.oasis.opendocument.text", ".odt");

  /// How many sitemaps of an index are read.
  private static final int MOST_SITEMAPS = 50;

  private final Deque<Wanted> waiting = new ArrayDeque<>();
  private final Set<URI> met = new HashSet<>();
  private final WebSettings settings;
  private final Opening opening;
  private final Fetcher fetcher;
  private final Fetcher.Leave leave;
  private @Nullable ArticleSource current;
  private Defaults currentDefaults = Defaults.NONE;
  private int sitemaps;
  private long bytes;

  /// One address to ask.
  ///
  /// @param feed whether it names articles instead of being one
  /// @param said what a feed said of it
  private record Wanted(String written, boolean feed, Defaults said) {}

  /// @param addresses as the user gave them
  /// @param opening reads what was fetched
  public WebSource(List<String> addresses, Opening opening, WebSettings settings) {
    this(addresses, opening, settings, new Pacer());
  }

  WebSource(List<String> addresses, Opening opening, WebSettings settings, Pacer pacer) {
    this.settings = settings;
    this.opening = opening;
    this.fetcher = new Fetcher(settings);
    this.leave = new Robots(fetcher, pacer, settings);
    addresses.forEach(a -> waiting.add(new Wanted(a, settings.feeds(), Defaults.NONE)));
  }

  /// Whether a path that a user gave is an address.
  public static boolean isAddress(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  @Override
  public Optional<Ingested> next() {
    while (true) {
      if (current != null) {
        Optional<Ingested> next = current.next();
        if (next.isPresent()) {
          return next.map(this::withDefaults);
        }
        current.close();
        current = null;
      }
      Wanted wanted = waiting.poll();
      if (wanted == null) {
        return Optional.empty();
      }
      Optional<Ingested> instead = fetch(wanted);
      if (instead.isPresent()) {
        return instead;
      }
    }
  }

  private Ingested withDefaults(Ingested item) {
    Defaults general = opening.settings().defaults();
    Defaults said = currentDefaults;
    return item instanceof Ingested.Found(String origin, var article)
        ? new Ingested.Found(
            origin,
            article
                .orElse(said.outlet().orElse(null), said.published().orElse(null))
                .orElse(general.outlet().orElse(null), general.published().orElse(null)))
        : item;
  }

  /// Fetches and opens; gives what is said instead where that fails.
  private Optional<Ingested> fetch(Wanted wanted) {
    try {
      URI address = URI.create(wanted.written());
      if (met.add(address)) {
        Answer answer = fetcher.fetch(address, leave);
        bytes += answer.body().length;
        refuseErrors(answer);
        if (wanted.feed()) {
          return follow(wanted, answer);
        } else {
          current = open(wanted, answer);
          currentDefaults = wanted.said();
        }
      }
      return Optional.empty();
    } catch (Refusal e) {
      return Optional.of(
          Ingested.faulty(wanted.written(), e.kind(), String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException e) {
      return Optional.of(
          Ingested.faulty(wanted.written(), Fault.Kind.MALFORMED, "it is no address"));
    } catch (IOException e) {
      return Optional.of(
          Ingested.faulty(
              wanted.written(), Fault.Kind.UNREADABLE, "cannot be fetched: " + reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      waiting.clear();
      return Optional.empty();
    }
  }

  private static String reason(IOException e) {
    return e instanceof UnknownHostException
        ? "there is no host of that name; check it and the network"
        : String.valueOf(e.getMessage());
  }

  private static void refuseErrors(Answer answer) throws Refusal {
    if (answer.status() / 100 != 2) {
      throw new Refusal(Fault.Kind.UNREADABLE, "the server answered with " + answer.status());
    }
  }

  private ArticleSource open(Wanted wanted, Answer answer) throws Refusal {
    if (Feed.is(answer)) {
      throw new Refusal(
          Fault.Kind.UNSUPPORTED, "it is a feed or sitemap; read its articles with --feed");
    }
    String path = String.valueOf(answer.address().getPath());
    String last = path.substring(path.lastIndexOf('/') + 1);
    String ending = ENDINGS.get(answer.type());
    String name = ending == null ? last : "answer" + ending;
    return opening.open(
        Entry.fetched(
            wanted.written(),
            name,
            answer.address().toString(),
            answer.charset().orElse(null),
            answer.body(),
            opening.settings().bounds()));
  }

  /// Puts the articles of a feed, or the sitemaps of an index, in the queue; says what is left out.
  private Optional<Ingested> follow(Wanted wanted, Answer answer) throws Refusal {
    if (!Feed.is(answer)) {
      URI named =
          Feed.namedBy(answer)
              .orElseThrow(() ->
                  new Refusal(
                      Fault.Kind.UNSUPPORTED,
                      "it is no feed or sitemap and names none; leave out --feed to read the page"));
      waiting.addFirst(new Wanted(named.toString(), true, Defaults.NONE));
      return Optional.empty();
    }
    Feed feed = Feed.read(answer);
    int left = 0;
    for (URI sitemap : feed.further()) {
      if (sitemaps < MOST_SITEMAPS) {
        sitemaps++;
        waiting.add(new Wanted(sitemap.toString(), true, Defaults.NONE));
      } else {
        left++;
      }
    }
    feed.items().stream().limit(settings.articles()).forEach(this::want);
    left += Math.max(0, feed.items().size() - settings.articles());
    return left == 0
        ? Optional.empty()
        : Optional.of(
            Ingested.faulty(
                wanted.written(),
                Fault.Kind.UNSUPPORTED,
                left + " more of what it names are not read; name its parts one by one"));
  }

  private void want(Feed.Item item) {
    waiting.add(
        new Wanted(
            item.address().toString(), false, new Defaults(item.published(), Optional.empty())));
  }

  @Override
  public long bytesRead() {
    return bytes;
  }

  @Override
  public void close() {
    waiting.clear();
    if (current != null) {
      current.close();
      current = null;
    }
    fetcher.close();
  }
}
