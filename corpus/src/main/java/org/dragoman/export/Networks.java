// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.dragoman.store.RowConsumer;
import org.dragoman.store.Selection;
import org.jspecify.annotations.Nullable;

/// Who spoke to, spoke about, did to whom, as graphs. The database groups and sorts; here nodes and
/// edges only pass through, however many there are.
final class Networks {
  /// Whose network.
  enum Level {
    ACTORS,
    COUNTRIES;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The formats.
  enum Format {
    GEXF,
    GRAPHML;

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    private GraphFile open(Writer out) throws XMLStreamException {
      return this == GEXF ? new GexfFile(out) : new GraphmlFile(out);
    }
  }

  private static final String DESCRIPTION =
      "Who spoke to, spoke about and did to whom, among the %s of news articles read by Dragoman."
          + " Of events only those told as having happened count, and only where both sides are known."
          + " CODEBOOK.md explains the attributes, manifest.json how to cite.";
  private static final int ATTRIBUTES_OF_NODE = 4;
  private static final int MONTHS = 5;
  private static final int ATTRIBUTES_OF_EDGE = 6;

  private final Selection selection;
  private final @Nullable String made;

  Networks(Selection selection, @Nullable String made) {
    this.selection = selection;
    this.made = made;
  }

  /// Makes ready the acts of a level, for the graphs written next.
  void prepare(Level level) {
    SqlFile.load("network_" + level.word()).executeIn(selection);
  }

  /// Writes the graph prepared last.
  ///
  /// @return nodes and edges together
  long write(Level level, Format format, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      GraphFile graph = format.open(out);
      graph.begin(DESCRIPTION.replace("%s", level.word()), made);
      long nodes =
          selection.rows(SqlFile.load("network_nodes").text(), each(graph::node, Networks::node));
      long edges =
          selection.rows(SqlFile.load("network_edges").text(), each(graph::edge, Networks::edge));
      graph.end();
      return nodes + edges;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static GraphFile.Node node(List<@Nullable Object> cells) {
    return new GraphFile.Node(
        text(cells, 0),
        text(cells, 1),
        textOrNull(cells, 2),
        textOrNull(cells, 3),
        cells.subList(ATTRIBUTES_OF_NODE, cells.size()));
  }

  private static GraphFile.Edge edge(List<@Nullable Object> cells) {
    List<String> months =
        cells.get(MONTHS) instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    return new GraphFile.Edge(
        text(cells, 0),
        text(cells, 1),
        text(cells, 2),
        textOrNull(cells, 3),
        textOrNull(cells, 4),
        months,
        cells.subList(ATTRIBUTES_OF_EDGE, cells.size()));
  }

  private static String text(List<@Nullable Object> cells, int at) {
    return String.valueOf(cells.get(at));
  }

  private static @Nullable String textOrNull(List<@Nullable Object> cells, int at) {
    Object cell = cells.get(at);
    return cell == null ? null : cell.toString();
  }

  private interface Making<T> {
    T of(List<@Nullable Object> cells);
  }

  private interface Writing<T> {
    void write(T part) throws XMLStreamException;
  }

  private static <T> RowConsumer each(Writing<T> writing, Making<T> making) {
    return new RowConsumer() {
      @Override
      public void columns(List<String> names) {
        // the attributes are declared before the first row
      }

      @Override
      public void row(List<@Nullable Object> cells) {
        try {
          writing.write(making.of(cells));
        } catch (XMLStreamException e) {
          throw new UncheckedIOException(new IOException(e));
        }
      }
    };
  }
}
