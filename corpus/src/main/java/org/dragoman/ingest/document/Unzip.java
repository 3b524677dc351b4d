// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Takes some parts out of a packed document, and counts what all of it unpacks to before anything
/// is kept: a file of a few kilobytes can unpack to many gigabytes.
final class Unzip {
  /// The most that a document may unpack to, pictures and all.
  static final long LARGEST = 200_000_000;

  /// The largest single part that is read.
  static final int LARGEST_PART = 64_000_000;

  private static final int MOST_PARTS = 10_000;

  private Unzip() {}

  /// The parts of these names.
  ///
  /// @throws RefusedException if it is no whole ZIP file or unpacks to more than the bounds
  static Map<String, byte[]> parts(byte[] bytes, Set<String> names) {
    Map<String, byte[]> parts = new HashMap<>();
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    int count = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MOST_PARTS) {
          throw RefusedException.tooMuch("it is packed of more than " + MOST_PARTS + " parts");
        }
        if (names.contains(entry.getName()) && !parts.containsKey(entry.getName())) {
          byte[] part = part(zip);
          parts.put(entry.getName(), part);
          total += part.length;
        } else {
          for (int n = zip.read(buffer); n >= 0 && total <= LARGEST; n = zip.read(buffer)) {
            total += n;
          }
        }
        if (total > LARGEST) {
          throw RefusedException.tooMuch(
              "it unpacks to more than " + LARGEST / 1_000_000 + " MB; it is no document");
        }
      }
    } catch (ZipException e) {
      throw RefusedException.damaged("it is damaged: " + e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      throw RefusedException.damaged("it is damaged or breaks off: " + e.getMessage());
    }
    if (count == 0) {
      throw RefusedException.damaged("it is damaged: no part of it can be unpacked");
    }
    return parts;
  }

  private static byte[] part(InputStream in) throws IOException {
    byte[] part = in.readNBytes(LARGEST_PART + 1);
    if (part.length > LARGEST_PART) {
      throw RefusedException.tooMuch(
          "its text unpacks to more than " + LARGEST_PART / 1_000_000 + " MB; split it");
    }
    return part;
  }
}
