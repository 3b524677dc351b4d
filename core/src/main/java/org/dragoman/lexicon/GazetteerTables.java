// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A gazetteer that is ready: tables of numbers over the bytes of its files.
///
/// The tables stand in memory when they were made from the files just now, or in a file that was
/// written then and is mapped since; a look-up does not know which.
///
/// @param slots open table of names, see [GazetteerNames]
/// @param links for each link of a chain the row and the form of the name, as `row << 2 | form`
/// @param nexts for each link the next one of its chain, or -1
/// @param fileOf for each row the file it stands in
/// @param kinds for each row its kind, negative when a user's file took it out
/// @param starts for each row where it begins in its file
/// @param ends for each row one past its end
/// @param fingerprint hash of all files
record GazetteerTables(
    LongBuffer slots,
    IntBuffer links,
    IntBuffer nexts,
    ByteBuffer fileOf,
    ByteBuffer kinds,
    IntBuffer starts,
    IntBuffer ends,
    List<ByteBuffer> files,
    String fingerprint) {

  int size() {
    return kinds.limit();
  }

  /// The first link of the chain of this name, or -1.
  int first(long hash) {
    int mask = slots.limit() - 1;
    int slot = (int) hash & mask;
    long held = slots.get(slot);
    while (held != 0 && ((held ^ hash) & GazetteerNames.TAG) != 0) {
      slot = slot + 1 & mask;
      held = slots.get(slot);
    }
    return (int) held - 1;
  }

  int next(int link) {
    return nexts.get(link);
  }

  int row(int link) {
    return links.get(link) >>> 2;
  }

  int form(int link) {
    return links.get(link) & 3;
  }

  /// The row last read for this hash of a country or region, or -1.
  int rowOf(long key) {
    int link = first(key);
    return link < 0 ? -1 : row(link);
  }

  int kind(int row) {
    return kinds.get(row) & 0x7F;
  }

  boolean isAlive(int row) {
    return kinds.get(row) >= 0;
  }

  /// The row as it stands in its file.
  String text(int row) {
    byte[] bytes = new byte[ends.get(row) - starts.get(row)];
    files.get(fileOf.get(row)).get(starts.get(row), bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
