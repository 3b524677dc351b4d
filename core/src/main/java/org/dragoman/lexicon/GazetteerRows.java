// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where each place of the gazetteer stands in the bytes of its file.
final class GazetteerRows {
  static final int ID = 0;
  static final int NAME = 1;
  static final int ASCII = 2;
  static final int ALTERNATES = 3;
  static final int KIND = 4;
  static final int COUNTRY = 5;
  static final int ADMIN1 = 6;
  static final int LAT = 7;
  static final int LON = 8;
  static final int POPULATION = 9;
  static final int FEATURE = 10;
  static final int DISPUTED = 11;
  static final int ADJECTIVES = 12;

  private final List<byte[]> files = new ArrayList<>();
  private byte[] fileOf = new byte[1 << 18];
  private int[] starts = new int[1 << 18];
  private int[] ends = new int[1 << 18];
  private byte[] kinds = new byte[1 << 18];
  private final BitSet dead = new BitSet();
  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, Integer> regions = new HashMap<>();
  private int size;

  void file(byte[] data) {
    files.add(data);
  }

  int add(int start, int end, int kind) {
    if (size == starts.length) {
      fileOf = Arrays.copyOf(fileOf, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    fileOf[size] = (byte) (files.size() - 1);
    starts[size] = start;
    ends[size] = end;
    kinds[size] = (byte) kind;
    return size++;
  }

  void country(String code, int row) {
    countries.put(code, row);
  }

  void region(String country, String admin1, int row) {
    regions.put(country + '.' + admin1, row);
  }

  int countryRow(String code) {
    return countries.getOrDefault(code, -1);
  }

  int regionRow(String country, String admin1) {
    return regions.getOrDefault(country + '.' + admin1, -1);
  }

  int size() {
    return size;
  }

  byte[] bytes(int row) {
    return Arrays.copyOfRange(files.get(fileOf[row]), starts[row], ends[row]);
  }

  int kind(int row) {
    return kinds[row];
  }

  boolean isAlive(int row) {
    return !dead.get(row);
  }

  void kill(int row) {
    dead.set(row);
  }
}
