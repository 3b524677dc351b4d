// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Makes text of bytes, whether or not somebody named their character set.
///
/// 1. A byte order mark decides; then the pattern of zeros that UTF-16 leaves in Western text, and
///    the escapes of ISO-2022-JP: both would pass for UTF-8.
/// 2. Bytes that are UTF-8 are UTF-8, whatever they are called: text in another set is so only by
///    an unlikely accident. So are those where a few bytes are broken among many that fit.
/// 3. Else the set that was named, if the bytes fit it. Latin 1 means Windows-1252, as on the web.
/// 4. Else Windows-1252 where high bytes stand alone between Western letters (or Mac Roman, where
///    they are its quotation marks), else the set that a statistical detector names.
public final class TextDecoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String MACINTOSH = "x-MacRoman";

  private static final int SAMPLE = 4096;

  /// High bytes of English text are quotation marks, dashes and a name's accent now and then.
  private static final double SELDOM = 0.05;

  private TextDecoder() {}

  /// The text, without its byte order mark.
  public static String decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /// The same, where something names the set: the header of a mail or of a download.
  ///
  /// @param named what it says; it may be wrong or no name at all
  public static String decode(byte[] bytes, @Nullable String named) {
    Optional<Charset> marked = byteOrderMark(bytes).or(() -> unmarked(bytes));
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    return strictly(bytes, StandardCharsets.UTF_8)
        .or(() -> find(named).flatMap(set -> strictly(bytes, set)))
        .orElseGet(() -> new String(bytes, detect(bytes)));
  }

  /// The text if the bytes are UTF-8 from end to end.
  public static Optional<String> strictly(byte[] bytes) {
    return strictly(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<String> strictly(byte[] bytes, Charset set) {
    try {
      CharBuffer text =
          set.newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> find(@Nullable String named) {
    try {
      if (named == null || !Charset.isSupported(named.strip())) {
        return Optional.empty();
      }
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
    Charset set = Charset.forName(named.strip());
    boolean isLatin1 =
        set.equals(StandardCharsets.ISO_8859_1) || set.equals(StandardCharsets.US_ASCII);
    return Optional.of(isLatin1 ? WESTERN : set);
  }

  /// The set that a byte order mark names.
  public static Optional<Charset> byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /// Sets that pass for UTF-8 and are none.
  private static Optional<Charset> unmarked(byte[] b) {
    int[] zeros = new int[2];
    int sample = Math.min(b.length, SAMPLE) & ~1;
    boolean escapes = false;
    for (int i = 0; i < sample; i++) {
      zeros[i & 1] += b[i] == 0 ? 1 : 0;
      escapes |=
          b[i] == 0x1B
              && i + 2 < b.length
              && b[i + 1] == '$'
              && (b[i + 2] == 'B' || b[i + 2] == '@');
    }
    if (escapes && Charset.isSupported("ISO-2022-JP")) {
      return Optional.of(Charset.forName("ISO-2022-JP"));
    }
    int pairs = sample / 2;
    if (pairs < 2 || b.length % 2 != 0) {
      return Optional.empty();
    }
    if (zeros[1] > pairs / 2 && zeros[0] < pairs / 20 + 1) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean big = zeros[0] > pairs / 2 && zeros[1] < pairs / 20 + 1;
    return big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /// The likeliest set of bytes that are not UTF-8 from end to end.
  public static Charset detect(byte[] bytes) {
    if (isNearlyUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    Optional<Charset> western = western(bytes);
    if (western.isPresent()) {
      return western.get();
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    boolean usable =
        name != null
            && Charset.isSupported(name)
            && !name.equals("UTF-8")
            && !name.equals("US-ASCII");
    return usable ? Charset.forName(name) : WESTERN;
  }

  /// Whether there are ten whole characters of several bytes for each byte that fits nowhere: a
  /// file that was cut, or pasted together.
  private static boolean isNearlyUtf8(byte[] b) {
    long whole = 0;
    long broken = 0;
    for (int i = 0; i < b.length; i++) {
      if (b[i] >= 0) {
        continue;
      }
      int more =
          (b[i] & 0xE0) == 0xC0 ? 1 : (b[i] & 0xF0) == 0xE0 ? 2 : (b[i] & 0xF8) == 0xF0 ? 3 : 0;
      int fit = 0;
      while (fit < more && i + fit + 1 < b.length && (b[i + fit + 1] & 0xC0) == 0x80) {
        fit++;
      }
      if (more > 0 && fit == more) {
        whole++;
        i += more;
      } else {
        broken++;
      }
    }
    return whole > 0 && whole >= 10 * broken;
  }

  /// Western text in which high bytes are seldom and alone. The detector, made for whole pages of
  /// other scripts, takes a few curly quotation marks for Chinese or Greek.
  private static Optional<Charset> western(byte[] b) {
    int high = 0;
    int pairs = 0;
    int windows = 0;
    int macintosh = 0;
    for (int i = 0; i < b.length; i++) {
      if (b[i] >= 0) {
        continue;
      }
      int c = b[i] & 0xFF;
      high++;
      pairs += i > 0 && b[i - 1] < 0 ? 1 : 0;
      windows += c >= 0x91 && c <= 0x97 ? 1 : 0;
      macintosh += c >= 0xD0 && c <= 0xD5 ? 1 : 0;
    }
    if (high == 0 || high > SELDOM * b.length + 2 || pairs * 4 > high) {
      return Optional.empty();
    }
    boolean mac = macintosh * 2 > high && windows == 0 && Charset.isSupported(MACINTOSH);
    return Optional.of(mac ? Charset.forName(MACINTOSH) : WESTERN);
  }
}
