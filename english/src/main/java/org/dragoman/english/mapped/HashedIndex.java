// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.mapped;

import java.nio.LongBuffer;
import java.util.Map;

/// Numbers of strings, found by hash alone: the strings are not kept.
///
/// An open-addressing table of one long a slot. Its upper 40 bits are those of the key's hash, the
/// lower 24 the number plus one; zero is an empty slot. The place comes from the hash's lower bits.
/// A string that is no key is taken for one with a chance of about 2 in 10^12, a million times less
/// than what the tests of equality could see.
public final class HashedIndex {
  /// What `find` returns for a key that is not there.
  public static final int NONE = -1;

  private static final int VALUE_BITS = 24;
  private static final long VALUE_MASK = (1L << VALUE_BITS) - 1;

  private final LongBuffer slots;
  private final int mask;

  public HashedIndex(LongBuffer slots) {
    if (Integer.bitCount(slots.limit()) != 1 || slots.limit() > 1 << VALUE_BITS) {
      throw new IllegalArgumentException("a table of " + slots.limit() + " slots");
    }
    this.slots = slots;
    this.mask = slots.limit() - 1;
  }

  /// The number stored with a hash, or NONE.
  public int find(long hash) {
    for (int at = (int) hash & mask; ; at = (at + 1) & mask) {
      long slot = slots.get(at);
      if (slot == 0) {
        return NONE;
      }
      if (((slot ^ hash) & ~VALUE_MASK) == 0) {
        return (int) (slot & VALUE_MASK) - 1;
      }
    }
  }

  /// Makes the slots of a table, at most five eighths full.
  ///
  /// @param numbers from 0 to 2^24 - 2
  public static long[] slots(long[] hashes, int[] numbers) {
    int size = Math.max(2, Integer.highestOneBit(hashes.length) * 2);
    if (hashes.length > size / 8 * 5) {
      size *= 2;
    }
    long[] slots = new long[size];
    for (int i = 0; i < hashes.length; i++) {
      if (numbers[i] < 0 || numbers[i] + 1 > VALUE_MASK) {
        throw new IllegalArgumentException("the number " + numbers[i]);
      }
      int at = (int) hashes[i] & (size - 1);
      while (slots[at] != 0) {
        if (((slots[at] ^ hashes[i]) & ~VALUE_MASK) == 0) {
          throw new IllegalArgumentException("two keys of hash " + hashes[i]);
        }
        at = (at + 1) & (size - 1);
      }
      slots[at] = (hashes[i] & ~VALUE_MASK) | (numbers[i] + 1);
    }
    return slots;
  }

  /// Makes the slots of a table of words and their numbers, each written in digits.
  public static long[] slots(Map<?, ?> numbers) {
    long[] hashes = new long[numbers.size()];
    int[] values = new int[numbers.size()];
    int at = 0;
    for (Map.Entry<?, ?> entry : numbers.entrySet()) {
      hashes[at] = hash(0, (String) entry.getKey());
      values[at++] = Integer.parseInt((String) entry.getValue());
    }
    return slots(hashes, values);
  }

  /// The hash of a string among the strings of one kind.
  public static long hash(int kind, CharSequence text) {
    return hash(kind, text, 0, text.length());
  }

  /// The hash of a part of a string.
  public static long hash(int kind, CharSequence text, int from, int to) {
    return finish(extend(start(kind), text, from, to));
  }

  /// Begins the hash of a string that is put together from parts.
  public static long start(int kind) {
    return (kind + 1) * 0x9E3779B97F4A7C15L;
  }

  /// Goes on with a part; the parts' borders leave no trace.
  public static long extend(long hash, CharSequence text, int from, int to) {
    long h = hash;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      h ^= h >>> 29;
    }
    return h;
  }

  public static long extend(long hash, CharSequence text) {
    return extend(hash, text, 0, text.length());
  }

  public static long extend(long hash, char c) {
    long h = (hash ^ c) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 29);
  }

  /// Ends a hash: the finaliser of MurmurHash3, a public-domain bijection of 64 bits.
  public static long finish(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
