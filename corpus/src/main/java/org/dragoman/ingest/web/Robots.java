// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;

/// What each host's robots.txt allows us (RFC 9309), fetched once a run.
///
/// Where there is none (a 4xx), all is allowed; where the server cannot say (a 5xx), nothing is.
final class Robots implements Fetcher.Leave {
  /// RFC 9309 asks for at least 500 kibibytes; crawler-commons takes all it is given.
  private static final int READ = 512 * 1024;

  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, BaseRobotRules> rules = new HashMap<>();

  /// Sites that gave no answer at all: they are not asked again for each of their pages.
  private final Map<String, IOException> silent = new HashMap<>();

  private final Fetcher fetcher;
  private final Pacer pacer;
  private final WebSettings settings;

  Robots(Fetcher fetcher, Pacer pacer, WebSettings settings) {
    this.fetcher = fetcher;
    this.pacer = pacer;
    this.settings = settings;
    parser.setMaxCrawlDelay(Long.MAX_VALUE);
  }

  @Override
  public void await(URI address) throws IOException, InterruptedException {
    String site = address.getScheme() + "://" + address.getAuthority();
    BaseRobotRules here = rules.get(site);
    if (here == null) {
      here = fetch(site);
      rules.put(site, here);
    }
    if (!here.isAllowed(address.toString())) {
      throw new Refusal(
          Fault.Kind.UNSUPPORTED,
          here.isDeferVisits()
              ? site + "/robots.txt could not be read, so nothing of the site is; try later"
              : "the site's robots.txt does not allow it");
    }
    pacer.await(address.getHost(), pause(site, here));
  }

  private Duration pause(String site, BaseRobotRules here) throws Refusal {
    long asked = here.getCrawlDelay();
    if (asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked <= settings.pause().toMillis()) {
      return settings.pause();
    }
    if (asked > settings.longestPause().toMillis()) {
      throw new Refusal(
          Fault.Kind.UNSUPPORTED,
          site
              + "/robots.txt asks for "
              + asked / 1000
              + " seconds between requests, more than are waited");
    }
    return Duration.ofMillis(asked);
  }

  private BaseRobotRules fetch(String site) throws IOException, InterruptedException {
    IOException before = silent.get(site);
    if (before != null) {
      throw before;
    }
    URI address = URI.create(site + "/robots.txt");
    Answer answer;
    try {
      answer = fetcher.fetch(address, hop -> pacer.await(hop.getHost(), settings.pause()));
    } catch (IOException e) {
      silent.put(site, e);
      throw e;
    }
    if (answer.status() / 100 == 2) {
      byte[] body = answer.body();
      byte[] read = body.length > READ ? Arrays.copyOf(body, READ) : body;
      return parser.parseContent(
          address.toString(), read, "text/plain", List.of(WebSettings.ROBOT));
    }
    if (answer.status() / 100 == 4) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    SimpleRobotRules none = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    none.setDeferVisits(true);
    return none;
  }
}
