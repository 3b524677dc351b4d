// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import java.time.Duration;

/// How the web is asked.
///
/// @param feeds whether an address is a feed or a news sitemap, whose articles are wanted
/// @param privateAddresses whether hosts of one's own network may be asked
/// @param userAgent how we name ourselves, so that whoever runs a server knows whom to ask or to
///   turn away
/// @param timeout for one answer as a whole, its redirects apart
/// @param largest bytes of one answer, packed and unpacked
/// @param redirects how many in a row are followed
/// @param pause between two requests to one host, where its robots.txt asks for no longer one
/// @param longestPause what a robots.txt may ask for; a host that wants more is not read
/// @param articles how many of one feed or sitemap are read
public record WebSettings(
    boolean feeds,
    boolean privateAddresses,
    String userAgent,
    Duration timeout,
    int largest,
    int redirects,
    Duration pause,
    Duration longestPause,
    int articles) {
  /// The name that rules of a robots.txt for us alone bear.
  static final String ROBOT = "dragoman";

  public static final WebSettings STANDARD =
      new WebSettings(
          false,
          false,
          ROBOT + " (reads news articles for research; one request at a time)",
          Duration.ofSeconds(30),
          16_000_000,
          5,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          1_000);

  public WebSettings withFeeds(boolean other) {
    return new WebSettings(
        other,
        privateAddresses,
        userAgent,
        timeout,
        largest,
        redirects,
        pause,
        longestPause,
        articles);
  }

  public WebSettings withPrivateAddresses(boolean other) {
    return new WebSettings(
        feeds, other, userAgent, timeout, largest, redirects, pause, longestPause, articles);
  }

  /// With a word on who asks, such as an address to write to.
  public WebSettings withContact(String contact) {
    return new WebSettings(
        feeds,
        privateAddresses,
        userAgent + " " + contact,
        timeout,
        largest,
        redirects,
        pause,
        longestPause,
        articles);
  }
}
