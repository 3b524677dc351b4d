// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Counts what the packed streams of a PDF unpack to before the library unpacks them into memory,
/// which it does whole and without a bound.
///
/// 1. Before anything is parsed, each stream that is packed with zlib is unpacked and thrown away.
/// 2. Afterwards, those packed otherwise are.
/// 3. What pages draw counts each time it is drawn.
final class PdfStreams {
  /// The most that one stream may unpack to.
  static final long LARGEST = 100_000_000;

  /// The most that all may, each once.
  private static final long ALL = 1_500_000_000;

  /// The most that may be drawn, each time counted.
  private static final long DRAWN = 300_000_000;

  private static final int LONGEST_DICTIONARY = 2000;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern OTHER_PACKING =
      Pattern.compile("LZW|ASCII|RunLength|/A85|/AHx|/RL|Crypt");

  private long drawn;

  /// Looks through the bytes of a file that nobody has parsed yet.
  static void check(byte[] pdf) {
    byte[] scratch = new byte[1 << 16];
    long all = 0;
    for (int i = 0; i + STREAM.length < pdf.length; i++) {
      if (pdf[i] != 's' || !isStream(pdf, i)) {
        continue;
      }
      int from = i + STREAM.length;
      from += pdf[from] == '\r' ? 1 : 0;
      from += from < pdf.length && pdf[from] == '\n' ? 1 : 0;
      checkObjects(pdf, i);
      all += unpacked(pdf, from, scratch);
      if (all > ALL) {
        throw tooLarge(ALL);
      }
    }
  }

  private static boolean isStream(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    // `endstream`
    return at < 1 || pdf[at - 1] != 'd';
  }

  /// Streams of objects are unpacked while parsing; every program packs them with zlib alone.
  private static void checkObjects(byte[] pdf, int at) {
    int from = Math.max(0, at - LONGEST_DICTIONARY);
    String before = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf("obj")));
    Matcher escape = ESCAPE.matcher(dictionary);
    String plain =
        escape.replaceAll(
            m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
    boolean holdsObjects = plain.contains("ObjStm") || plain.contains("XRef");
    if (holdsObjects && OTHER_PACKING.matcher(plain).find()) {
      throw RefusedException.tooMuch("its objects are packed in a way that no program packs them");
    }
  }

  /// How much comes out of zlib's packing at an offset; 0 where there is none.
  private static long unpacked(byte[] pdf, int from, byte[] scratch) {
    boolean packed =
        from + 2 < pdf.length
            && (pdf[from] & 0x0F) == 8
            && ((pdf[from] & 0xFF) * 256 + (pdf[from + 1] & 0xFF)) % 31 == 0;
    if (!packed) {
      return 0;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      int n = inflater.inflate(scratch);
      while (n > 0 && inflater.getBytesWritten() <= LARGEST) {
        n = inflater.inflate(scratch);
      }
      if (inflater.getBytesWritten() > LARGEST) {
        throw tooLarge(LARGEST);
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }

  private static RefusedException tooLarge(long bound) {
    return RefusedException.tooMuch(
        "it unpacks to more than " + bound / 1_000_000 + " MB; it is no article");
  }

  /// Looks through the streams that the first check could not see into.
  ///
  /// @param locked whether all are encrypted, and so were hidden from the first check
  void checkOthers(COSDocument document, boolean locked) throws IOException {
    List<COSObjectKey> keys = new ArrayList<>(document.getXrefTable().keySet());
    for (COSObjectKey key : keys) {
      COSObject object = document.getObjectFromPool(key);
      if (object.getObject() instanceof COSStream stream && (locked || isOther(stream))) {
        size(stream);
      }
    }
  }

  private static boolean isOther(COSStream stream) {
    List<COSName> filters = filters(stream);
    return filters.size() > 1
        || filters.contains(COSName.LZW_DECODE)
        || filters.contains(COSName.LZW_DECODE_ABBREVIATION)
        || filters.contains(COSName.RUN_LENGTH_DECODE);
  }

  private static List<COSName> filters(COSStream stream) {
    List<COSName> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /// Counts a page's streams as drawn.
  void count(PDPage page) throws IOException {
    Iterator<PDStream> parts = page.getContentStreams();
    while (parts.hasNext()) {
      count(parts.next().getCOSObject());
    }
  }

  /// Counts a stream as drawn.
  void count(COSStream stream) throws IOException {
    drawn += size(stream);
    if (drawn > DRAWN) {
      throw RefusedException.tooMuch(
          "its pages draw more than " + DRAWN / 1_000_000 + " MB; it is no article");
    }
  }

  /// What a stream unpacks to, without keeping it but between two packings.
  private static long size(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream);
    InputStream in = stream.createRawInputStream();
    for (int i = 0; i < filters.size(); i++) {
      COSName name = filters.get(i);
      boolean picture =
          name.equals(COSName.DCT_DECODE)
              || name.equals(COSName.JPX_DECODE)
              || name.equals(COSName.JBIG2_DECODE)
              || name.equals(COSName.CCITTFAX_DECODE);
      if (picture) {
        return 0;
      }
      boolean last = i == filters.size() - 1;
      Bounded out =
          new Bounded(last ? OutputStream.nullOutputStream() : new ByteArrayOutputStream());
      Filter filter = FilterFactory.INSTANCE.getFilter(name);
      filter.decode(in, out, stream, i);
      if (last) {
        return out.written;
      }
      in = new ByteArrayInputStream(((ByteArrayOutputStream) out.to).toByteArray());
    }
    return stream.getLength();
  }

  private static final class Bounded extends OutputStream {
    private final OutputStream to;
    private long written;

    Bounded(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      count(1);
      to.write(b);
    }

    @Override
    public void write(byte[] from, int at, int length) throws IOException {
      count(length);
      to.write(from, at, length);
    }

    private void count(int bytes) {
      written += bytes;
      if (written > LARGEST) {
        throw tooLarge(LARGEST);
      }
    }
  }
}
