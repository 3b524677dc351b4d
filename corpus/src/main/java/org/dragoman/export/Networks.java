// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

  /// Writes the graph of a level in all formats at once: to group the acts of a large store takes
  /// longer than to write them.
  ///
  /// @param file where a format goes
  /// @return nodes and edges together
  long write(Level level, Function<Format, Path> file) throws IOException {
    SqlFile.load("network_" + level.word()).executeIn(selection);
    try (Writer gexf = Files.newBufferedWriter(file.apply(Format.GEXF));
        Writer graphml = Files.newBufferedWriter(file.apply(Format.GRAPHML))) {
      List<GraphFile> graphs = List.of(Format.GEXF.open(gexf), Format.GRAPHML.open(graphml));
      for (GraphFile graph : graphs) {
        graph.begin(DESCRIPTION.replace("%s", level.word()), made);
      }
      long nodes =
          selection.rows(
              SqlFile.load("network_nodes").text(), each(graphs, Networks::node, GraphFile::node));
      long edges =
          selection.rows(
              SqlFile.load("network_edges").text(), each(graphs, Networks::edge, GraphFile::edge));
      for (GraphFile graph : graphs) {
        graph.end();
      }
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
    void write(GraphFile graph, T part) throws XMLStreamException;
  }

  private static <T> RowConsumer each(
      List<GraphFile> graphs, Making<T> making, Writing<T> writing) {
    return new RowConsumer() {
      @Override
      public void columns(List<String> names) {
        // the attributes are declared before the first row
      }

      @Override
      public void row(List<@Nullable Object> cells) {
        T part = making.of(cells);
        try {
          for (GraphFile graph : graphs) {
            writing.write(graph, part);
          }
        } catch (XMLStreamException e) {
          throw new UncheckedIOException(new IOException(e));
        }
      }
    };
  }
}
