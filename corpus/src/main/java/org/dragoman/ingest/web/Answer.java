// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a server answered, unpacked.
///
/// @param address where it came from after all redirects
/// @param type its media type in lower case, without parameters; empty where it names none
/// @param charset the character set that its header names
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Answer(URI address, int status, String type, Optional<String> charset, byte[] body) {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

  static Answer of(URI address, int status, Optional<String> contentType, byte[] body) {
    String header = contentType.orElse("");
    int end = header.indexOf(';');
    String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(header);
    return new Answer(
        address,
        status,
        type,
        charset.find() ? Optional.of(charset.group(1)) : Optional.empty(),
        body);
  }
}
