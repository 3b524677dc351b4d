// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Addresses that pages write, as they may be used.
final class Addresses {
  private static final int LONGEST = 2000;

  private Addresses() {}

  /// The address made whole against the page's own; empty if it is none of the web.
  static Optional<String> absolute(String written, String from) {
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    String address = written.startsWith("//") ? "https:" + written : written;
    if (!address.startsWith("http") && !from.isEmpty()) {
      address = parse(from).map(base -> base.resolve(safe(written)).toString()).orElse(address);
    }
    String whole = address;
    return parse(whole)
        .filter(u ->
            u.getHost() != null && ("http".equals(u.getScheme()) || "https".equals(u.getScheme())))
        .map(u -> whole);
  }

  /// Whether it names an outlet and no page of it.
  static boolean isFrontPage(String address) {
    return parse(address)
        .filter(u -> u.getRawQuery() == null)
        .map(u -> u.getRawPath() == null || u.getRawPath().length() <= 1)
        .orElse(false);
  }

  /// The name of the host, without `www.`.
  static Optional<String> host(String address) {
    return parse(address)
        .map(URI::getHost)
        .map(h -> h.toLowerCase(Locale.ROOT))
        .map(h -> h.startsWith("www.") ? h.substring(4) : h);
  }

  private static Optional<URI> parse(String address) {
    try {
      return Optional.of(new URI(escaped(address)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static URI safe(String written) {
    return parse(written).orElse(URI.create(""));
  }

  /// Pages write addresses with letters and signs that a URI has to escape.
  private static String escaped(String address) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean bad = c <= ' ' || "\"<>\\^`{|}[]".indexOf(c) >= 0;
      out.append(bad ? "%" + String.format(Locale.ROOT, "%02X", (int) c) : c);
    }
    return out.toString();
  }
}
