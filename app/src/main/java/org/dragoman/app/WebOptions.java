// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.Optional;
import org.dragoman.ingest.web.WebSettings;
import picocli.CommandLine.Option;

/// How addresses among the paths are fetched.
final class WebOptions {
  @Option(
      names = "--feed",
      description = "addresses are feeds (RSS, Atom) or news sitemaps: reads what they name")
  private boolean feed;

  @Option(
      names = "--private-addresses",
      description = "may fetch from hosts of one's own machine and network")
  private boolean privateAddresses;

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description = "who asks, told to servers: an address to write to")
  private Optional<String> contact = Optional.empty();

  WebSettings settings() {
    WebSettings standard =
        WebSettings.STANDARD.withFeeds(feed).withPrivateAddresses(privateAddresses);
    return contact
        .map(who -> who.strip().replaceAll("\\p{Cntrl}", " "))
        .filter(who -> !who.isEmpty())
        .map(standard::withContact)
        .orElse(standard);
  }
}
