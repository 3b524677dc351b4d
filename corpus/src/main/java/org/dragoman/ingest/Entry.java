// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/// One thing to open: a file, or what lies in one, with its name, its bytes and where it came from.
///
/// Names inside archives are names only: no file is opened or written by them.
public final class Entry {
  /// How ids and origins join an archive and what lies in it.
  private static final String INSIDE = "!/";

  private final Place place;
  private final String name;
  private final OptionalLong size;
  private final InputStream raw;
  private final BufferedInputStream in;
  private final Budget budget;
  private final int depth;
  private final @Nullable Path file;
  private final @Nullable String url;
  private final @Nullable String charset;

  /// Where an entry stands.
  ///
  /// @param origin for messages: the path as the user gave it, and what lies inside
  /// @param key what ids of things inside begin with: the name below the folder that was given
  /// @param id the article's, if it is one: the key, for a file on the disk without its ending
  record Place(String origin, String key, String id) {}

  private Entry(
      Place place,
      String name,
      OptionalLong size,
      InputStream in,
      Budget budget,
      int depth,
      @Nullable Path file,
      @Nullable String url,
      @Nullable String charset) {
    this.place = place;
    this.name = name;
    this.size = size;
    this.raw = in;
    this.in = new BufferedInputStream(in, 1 << 14);
    this.budget = budget;
    this.depth = depth;
    this.file = file;
    this.url = url;
    this.charset = charset;
  }

  /// A file, or standard input, where there is no path.
  static Entry outermost(
      Place place,
      String name,
      OptionalLong size,
      InputStream in,
      Budget budget,
      @Nullable Path file) {
    return new Entry(place, name, size, in, budget, 0, file, null, null);
  }

  /// What a server answered.
  ///
  /// @param address as it was asked for, which is its origin and id
  /// @param name a name that tells its format by the ending
  /// @param url where it came from in the end
  /// @param charset the character set that the server names
  public static Entry fetched(
      String address,
      String name,
      String url,
      @Nullable String charset,
      byte[] bytes,
      Bounds bounds) {
    return new Entry(
        new Place(address, address, address),
        name,
        OptionalLong.of(bytes.length),
        new ByteArrayInputStream(bytes),
        new Budget(bounds, () -> bytes.length),
        0,
        null,
        url,
        charset);
  }

  /// Where it stands, for messages and as [Ingested#origin].
  public String origin() {
    return place.origin();
  }

  /// The id of its one article.
  public String id() {
    return place.id();
  }

  /// The id of one of its articles.
  ///
  /// @param part what names it among them wherever the file lies: a message id, a number in it
  public String idOf(String part) {
    return place.key() + "#" + part;
  }

  /// Its file name, without folders.
  public String name() {
    return name;
  }

  /// How many bytes it has, if that is known beforehand. Archives may lie.
  public OptionalLong size() {
    return size;
  }

  /// The file on the disk, for readers that must jump about in it; empty for what lies in another.
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /// Where it was fetched, if its container says so.
  public @Nullable String url() {
    return url;
  }

  /// The character set that its container names (an HTTP header), if any.
  public @Nullable String charset() {
    return charset;
  }

  /// Its bytes, once. Whoever opened the entry closes it.
  public InputStream stream() {
    return in;
  }

  /// How it begins; the stream stays at its beginning. Only before anything is read.
  public FirstBytes head() throws IOException {
    in.mark(FirstBytes.LENGTH + 1);
    FirstBytes head = new FirstBytes(in.readNBytes(FirstBytes.LENGTH));
    in.reset();
    return head;
  }

  /// All its bytes.
  ///
  /// @throws Refusal if they are more than one article can have
  public RawBytes bytes() throws IOException {
    int largest = budget.bounds().largest();
    if (size.orElse(0) > largest) {
      throw tooLarge(largest);
    }
    byte[] bytes = in.readNBytes(largest + 1);
    if (bytes.length > largest) {
      throw tooLarge(largest);
    }
    return new RawBytes(bytes);
  }

  private static Refusal tooLarge(int largest) {
    return new Refusal(
        Fault.Kind.UNSUPPORTED, "more than " + largest + " bytes in one article; split it");
  }

  /// Something that lies in it as in an archive, under a path of its own; its bytes are counted.
  ///
  /// @param size as the archive says, -1 where it does not
  /// @throws Refusal if archives lie in one another too deep, or too much lies in the file
  public Entry inside(String path, long size, InputStream content) throws Refusal {
    budget.enter(depth + 1);
    String inside = path.replace('\\', '/');
    Place there =
        new Place(
            place.origin() + INSIDE + inside,
            place.key() + INSIDE + inside,
            place.key() + INSIDE + inside);
    return new Entry(
        there,
        inside.substring(inside.lastIndexOf('/') + 1),
        size < 0 ? OptionalLong.empty() : OptionalLong.of(size),
        budget.counting(new Kept(content)),
        budget,
        depth + 1,
        null,
        null,
        null);
  }

  /// The same thing out of its compression; its bytes are counted.
  ///
  /// @param newName its name without the ending of the compression
  public Entry unpacked(String newName, InputStream content) throws Refusal {
    budget.enter(depth + 1);
    return new Entry(
        place,
        newName,
        OptionalLong.empty(),
        budget.counting(content),
        budget,
        depth + 1,
        null,
        url,
        charset);
  }

  /// One of several in it: a record, a message.
  ///
  /// @param where for messages: `record 12`
  /// @param id the whole id, or [#idOf] a part
  /// @param newName a name that tells its format by the ending
  /// @param fetched where it was fetched
  /// @param namedCharset its character set as its container names it
  public Entry part(
      String where,
      String id,
      String newName,
      InputStream content,
      @Nullable String fetched,
      @Nullable String namedCharset)
      throws Refusal {
    budget.enter(depth);
    return new Entry(
        new Place(place.origin() + ":" + where, id, id),
        newName,
        OptionalLong.empty(),
        budget.counting(content),
        budget,
        depth,
        null,
        fetched,
        namedCharset);
  }

  /// Reads what nobody read of it, so that an archive stands at the next entry.
  public void drain() throws IOException {
    raw.transferTo(OutputStream.nullOutputStream());
  }

  /// A stream that comes out of a packing in it, with its bytes counted.
  public InputStream counted(InputStream unpacked) {
    return budget.counting(unpacked);
  }

  /// The bytes of the largest article.
  public int largest() {
    return budget.bounds().largest();
  }

  /// Whether its file was refused as a whole: a format that goes on to the next thing in it stops.
  public boolean isRefused() {
    return budget.isSpent();
  }

  /// The stream of an archive, which goes on to the next entry when one has been closed.
  private static final class Kept extends FilterInputStream {
    Kept(InputStream archive) {
      super(archive);
    }

    @Override
    public void close() {
      // the archive's reader closes it
    }
  }
}
