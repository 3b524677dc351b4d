// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

/// How much one file may make us do; what goes beyond is refused.
///
/// @param largest bytes of an input that holds one article
/// @param depth how many packings may lie in one another: a page in a ZIP in a `.tar.gz` is three
/// @param entries how many things may lie in one file, at all depths
/// @param free bytes that may come out of a file's packings, at all depths, however small it is
/// @param ratio how many bytes more may come out for each byte of the file. News packs to a tenth,
///   tables of repeated values to a fiftieth; deflate reaches 1,000, one archive in another more.
public record Bounds(int largest, int depth, long entries, long free, long ratio) {
  public static final Bounds STANDARD = new Bounds(64_000_000, 6, 5_000_000, 256_000_000, 200);

  public Bounds {
    if (largest < 1 || depth < 1 || entries < 1 || free < 1 || ratio < 1) {
      throw new IllegalArgumentException("a bound must be positive");
    }
  }
}
