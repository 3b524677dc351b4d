// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.dragoman.ingest.Refusal;
import org.dragoman.model.Fault;

/// Fetches one address after another, within bounds of time and size.
///
/// 1. Redirects are followed by hand, so that each hop is checked like the first address.
/// 2. An answer counts as a whole: a server that drips its bytes meets the same timeout as one that
///    says nothing.
final class Fetcher implements AutoCloseable {
  /// Whether and when an address may be asked.
  interface Leave {
    /// @throws IOException if it may not be asked, with the reason
    void await(URI address) throws IOException, InterruptedException;
  }

  private final HttpClient client;
  private final WebSettings settings;

  Fetcher(WebSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .build();
  }

  /// Fetches an address, through its redirects, whatever the status at the end.
  ///
  /// @param leave is asked before each hop
  /// @throws Refusal if an address must not be asked or the answer goes beyond a bound
  /// @throws IOException if there is no answer
  Answer fetch(URI address, Leave leave) throws IOException, InterruptedException {
    URI at = checked(address);
    for (int hop = 0; hop <= settings.redirects(); hop++) {
      leave.await(at);
      HttpResponse<byte[]> response = send(at);
      Optional<String> location = response.headers().firstValue("location");
      if (response.statusCode() / 100 != 3 || location.isEmpty()) {
        Optional<String> type = response.headers().firstValue("content-type");
        return Answer.of(at, response.statusCode(), type, unpacked(response));
      }
      at = checked(resolved(at, location.get()));
    }
    throw new Refusal(
        Fault.Kind.UNSUPPORTED, "more than " + settings.redirects() + " redirects in a row");
  }

  private static URI resolved(URI from, String location) throws Refusal {
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Fault.Kind.MALFORMED, "redirected to `" + location + "`, no address");
    }
  }

  /// The address, if it is one that may be asked.
  private URI checked(URI address) throws Refusal, UnknownHostException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
      throw new Refusal(
          Fault.Kind.UNSUPPORTED, "`" + address + "` is no address of the web (http, https)");
    }
    if (address.getUserInfo() != null) {
      throw new Refusal(Fault.Kind.UNSUPPORTED, "an address with a password is not fetched");
    }
    PublicHosts.check(address.getHost(), settings.privateAddresses());
    return address;
  }

  private HttpResponse<byte[]> send(URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(settings.timeout())
            .header("User-Agent", settings.userAgent())
            .header("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5")
            .header("Accept-Encoding", "gzip, deflate")
            .GET()
            .build();
    BodyHandler<byte[]> bounded =
        BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.largest());
    CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, bounded);
    try {
      return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + seconds(settings.timeout()), e);
    } catch (ExecutionException e) {
      throw reason(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private IOException reason(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof ConnectException) {
      return new IOException("the server cannot be reached", cause);
    }
    if (message.contains("capacity")) {
      return tooLarge();
    }
    return cause instanceof IOException io ? io : new IOException(message, cause);
  }

  private Refusal tooLarge() {
    return new Refusal(
        Fault.Kind.UNSUPPORTED, "the answer has more than " + settings.largest() + " bytes");
  }

  private static String seconds(Duration time) {
    return time.toMillis() / 1000.0 + " seconds";
  }

  private byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
    String packing =
        response.headers().firstValue("content-encoding").orElse("").toLowerCase(Locale.ROOT);
    InputStream body = new ByteArrayInputStream(response.body());
    InputStream unpacked =
        switch (packing) {
          case "", "identity" -> body;
          case "gzip", "x-gzip" -> new GZIPInputStream(body);
          case "deflate" -> new InflaterInputStream(body);
          default ->
              throw new Refusal(
                  Fault.Kind.UNSUPPORTED, "packed as `" + packing + "`, which was not asked for");
        };
    try (unpacked) {
      byte[] bytes = unpacked.readNBytes(settings.largest() + 1);
      if (bytes.length > settings.largest()) {
        throw tooLarge();
      }
      return bytes;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
