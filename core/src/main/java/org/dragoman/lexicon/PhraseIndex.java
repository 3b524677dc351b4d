// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds the longest known phrase at a point of a text, whatever its entries are.
///
/// Case decides as it does for a reader: a piece written in capitals (`US`, `WHO`) is only met in
/// capitals, a capitalised one (`Syria`) by a capital, a lower-case one (`of`) by either.
///
/// @param <T> what a phrase stands for
public final class PhraseIndex<T> {
  private static final byte ANY = 0;
  private static final byte CAPITAL = 1;
  private static final byte CAPITALS = 2;

  private final Map<String, Node<T>> roots;
  private final @Nullable FlatPhrases<T> flat;

  /// An empty index, to be filled.
  public PhraseIndex() {
    this.roots = new HashMap<>(1 << 14);
    this.flat = null;
  }

  /// A compiled one, to which nothing is added.
  PhraseIndex(FlatPhrases<T> flat) {
    this.roots = Map.of();
    this.flat = flat;
  }

  private static final class Node<T> {
    private Map<String, Node<T>> next = Map.of();
    private List<Entry<T>> entries = List.of();

    private void add(Entry<T> entry, boolean first) {
      if (entries.isEmpty()) {
        entries = List.of(entry);
        return;
      }
      for (Entry<T> known : entries) {
        if (known.value == entry.value || known.value.equals(entry.value)) {
          return;
        }
      }
      List<Entry<T>> more = new ArrayList<>(entries);
      more.add(first ? 0 : more.size(), entry);
      entries = more;
    }
  }

  private record Entry<T>(T value, byte[] cases) {}

  /// A phrase that was met.
  ///
  /// @param values all that the phrase can stand for
  /// @param endPiece one past its last piece
  public record Match<T>(Span span, List<T> values, int endPiece) {}

  /// Adds a phrase; the same phrase may stand for several things.
  public void add(String phrase, T value) {
    add(phrase, value, false);
  }

  /// Adds a phrase that stands for this before all it stands for already.
  void addFirst(String phrase, T value) {
    add(phrase, value, true);
  }

  private void add(String phrase, T value, boolean first) {
    Pieces pieces = Pieces.of(phrase);
    if (pieces.size() == 0) {
      return;
    }
    byte[] cases = new byte[pieces.size()];
    Node<T> node = roots.computeIfAbsent(pieces.folded(0), k -> new Node<>());
    cases[0] = caseOf(pieces, 0);
    for (int p = 1; p < pieces.size(); p++) {
      if (node.next.isEmpty()) {
        node.next = new HashMap<>(2);
      }
      node = node.next.computeIfAbsent(pieces.folded(p), k -> new Node<>());
      cases[p] = caseOf(pieces, p);
    }
    node.add(new Entry<>(value, cases), first);
  }

  private static byte caseOf(Pieces pieces, int p) {
    if (!pieces.isCapitalised(p)) {
      return ANY;
    }
    boolean capitals = pieces.isAllCapitals(p) && pieces.end(p) - pieces.start(p) > 1;
    return capitals ? CAPITALS : CAPITAL;
  }

  /// The longest phrase that begins at this piece, or null.
  public @Nullable Match<T> longestAt(Pieces pieces, int from) {
    if (flat != null) {
      return flat.longestAt(pieces, from);
    }
    Node<T> node = roots.get(pieces.folded(from));
    Match<T> best = null;
    int p = from;
    while (node != null) {
      List<T> values = met(node, pieces, from, p);
      if (!values.isEmpty()) {
        best = new Match<>(spanOf(pieces, from, p), values, p + 1);
      }
      p++;
      if (node.next.isEmpty() || p >= pieces.size() || !pieces.joined(p)) {
        break;
      }
      node = node.next.get(pieces.folded(p));
    }
    return best;
  }

  /// All phrases of a text, the longest first at each point, none inside another.
  public List<Match<T>> all(Pieces pieces) {
    List<Match<T>> found = new ArrayList<>();
    int p = 0;
    while (p < pieces.size()) {
      Match<T> match = longestAt(pieces, p);
      if (match != null) {
        found.add(match);
      }
      p = match == null ? p + 1 : match.endPiece;
    }
    return found;
  }

  /// What a whole phrase stands for; empty if it is not known.
  public List<T> get(String phrase) {
    Pieces pieces = Pieces.of(phrase);
    if (pieces.size() == 0) {
      return List.of();
    }
    Match<T> match = longestAt(pieces, 0);
    return match != null && match.endPiece == pieces.size() ? match.values : List.of();
  }

  private List<T> met(Node<T> node, Pieces pieces, int from, int last) {
    if (node.entries.isEmpty()) {
      return List.of();
    }
    List<T> values = new ArrayList<>(node.entries.size());
    for (Entry<T> entry : node.entries) {
      boolean fits = true;
      for (int i = 0; i < entry.cases.length && fits; i++) {
        fits = fits(entry.cases[i], pieces, from + i);
      }
      if (fits && from + entry.cases.length - 1 == last) {
        values.add(entry.value);
      }
    }
    return values;
  }

  static boolean fits(byte wanted, Pieces pieces, int piece) {
    return switch (wanted) {
      case CAPITALS -> pieces.isAllCapitals(piece);
      case CAPITAL -> pieces.isCapitalised(piece);
      default -> true;
    };
  }

  /// An abbreviation keeps the point that ends it: `U.S.`
  static Span spanOf(Pieces pieces, int from, int last) {
    int end = pieces.end(last);
    String text = pieces.text();
    boolean initials =
        last > from
            && pieces.end(last) - pieces.start(last) == 1
            && pieces.isCapitalised(last)
            && text.charAt(pieces.start(last) - 1) == '.';
    if (initials && end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    return new Span(pieces.start(from), end);
  }

  /// What is compiled of it.
  BookWriter.Part compiled() {
    return this::write;
  }

  private int write(BookWriter out) {
    BookWriter.Ints places = new BookWriter.Ints();
    BookWriter.Ints hashes = new BookWriter.Ints();
    write(roots, 0, out, places, hashes);
    int[] slots = new int[Flat.capacity(places.size())];
    int[] place = places.toArray();
    int[] hash = hashes.toArray();
    for (int n = 0; n < place.length; n++) {
      Flat.put(slots, hash[n], place[n]);
    }
    return out.place(Flat.table(slots));
  }

  /// Writes the nodes after one and all that follow, see [FlatPhrases].
  private void write(
      Map<String, Node<T>> nodes,
      int parent,
      BookWriter out,
      BookWriter.Ints places,
      BookWriter.Ints hashes) {
    for (Map.Entry<String, Node<T>> next : nodes.entrySet()) {
      Node<T> node = next.getValue();
      int hash = FlatPhrases.hash(parent, next.getKey());
      int number = places.size() + 1;
      BookWriter.Ints numbers = new BookWriter.Ints();
      for (int n :
          new int[] {
            hash,
            parent,
            out.string(next.getKey()),
            number,
            node.next.isEmpty() ? 0 : 1,
            node.entries.size()
          }) {
        numbers.add(n);
      }
      for (Entry<T> entry : node.entries) {
        if (!(entry.value instanceof Record value)) {
          throw new IllegalStateException("only records are compiled, not " + entry.value);
        }
        numbers.add(out.record(value));
        writeCases(entry.cases, numbers);
      }
      hashes.add(hash);
      places.add(out.place(numbers));
      write(node.next, number, out, places, hashes);
    }
  }

  private static void writeCases(byte[] cases, BookWriter.Ints into) {
    for (int from = 0; from < cases.length; from += FlatPhrases.CASES) {
      int packed = 0;
      for (int i = from; i < Math.min(cases.length, from + FlatPhrases.CASES); i++) {
        packed |= cases[i] << (i - from) * 2;
      }
      into.add(packed);
    }
  }
}
