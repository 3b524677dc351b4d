// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.dragoman.ingest.Entry;
import org.dragoman.ingest.FirstBytes;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageHeaders;

/// What a server sent, as a crawler kept it.
///
/// Crawlers often store a body unpacked under the headers of the packed one. So the bytes decide
/// whether there is something to unpack, and the headers only what it could be.
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record HttpPayload(int status, MessageHeaders headers, byte[] body) {
  private static final int HEAD = 512;

  static HttpPayload parse(byte[] response) throws IOException {
    HttpResponse parsed =
        HttpResponse.parse(
            LengthedBody.create(
                Channels.newChannel(new ByteArrayInputStream(response)),
                ByteBuffer.allocate(1 << 13).flip(),
                response.length));
    try (InputStream body = parsed.body().stream()) {
      return new HttpPayload(parsed.status(), parsed.headers(), body.readAllBytes());
    }
  }

  byte[] head() {
    return Arrays.copyOf(body, Math.min(HEAD, body.length));
  }

  /// The body as it was before the server packed it.
  ///
  /// @throws Refusal if it is packed in a way we cannot undo, or grows beyond bounds
  byte[] decoded(Entry entry) throws IOException {
    List<String> encodings = new ArrayList<>();
    for (String header : headers.all("Content-Encoding")) {
      encodings.addAll(List.of(header.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*", -1)));
    }
    byte[] decoded = body;
    for (String encoding : encodings.reversed()) {
      decoded = decode(encoding, decoded, entry);
    }
    return decoded;
  }

  private static byte[] decode(String encoding, byte[] bytes, Entry entry) throws IOException {
    FirstBytes head = new FirstBytes(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)));
    boolean isMarkup = head.beginsWith("<");
    return switch (encoding) {
      case "gzip", "x-gzip" ->
          head.has(0, 0x1F, 0x8B)
              ? unpack(
                  GzipCompressorInputStream.builder()
                      .setInputStream(new ByteArrayInputStream(bytes))
                      .setDecompressConcatenated(true)
                      .get(),
                  entry)
              : bytes;
      case "deflate" -> isMarkup ? bytes : inflate(bytes, entry);
      case "br", "zstd" -> {
        if (isMarkup) {
          yield bytes;
        }
        throw new Refusal(
            Fault.Kind.UNSUPPORTED, "the page is packed with " + encoding + ", which is not read");
      }
      default -> bytes;
    };
  }

  /// With the two bytes of zlib before it, as the standard has it, or without, as some servers.
  private static byte[] inflate(byte[] bytes, Entry entry) throws IOException {
    boolean zlib =
        bytes.length > 1
            && (bytes[0] & 0x0F) == 8
            && ((Byte.toUnsignedInt(bytes[0]) << 8) + Byte.toUnsignedInt(bytes[1])) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try {
      return unpack(new InflaterInputStream(new ByteArrayInputStream(bytes), inflater), entry);
    } finally {
      inflater.end();
    }
  }

  private static byte[] unpack(InputStream packed, Entry entry) throws IOException {
    try (InputStream counted = entry.counted(packed)) {
      byte[] bytes = counted.readNBytes(entry.largest() + 1);
      if (bytes.length > entry.largest()) {
        throw new Refusal(
            Fault.Kind.UNSUPPORTED, "the page unpacks to more than " + entry.largest() + " bytes");
      }
      return bytes;
    }
  }
}
