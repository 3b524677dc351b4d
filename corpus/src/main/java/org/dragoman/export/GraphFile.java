// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// A format of networks, written front to back: begin, all nodes, all edges, end.
interface GraphFile {
  /// @param description what the network is, for people
  /// @param made the day of the newest run that went in; null where the store knows none
  void begin(String description, @Nullable String made) throws XMLStreamException;

  void node(Node node) throws XMLStreamException;

  void edge(Edge edge) throws XMLStreamException;

  void end() throws XMLStreamException;

  /// @param first first day it is met, last the last; both null where no day is known
  /// @param values of the attributes, in their order
  record Node(
      String id,
      String label,
      @Nullable String first,
      @Nullable String last,
      List<@Nullable Object> values) {}

  /// @param months counts by month, each as `2020-05 3`
  record Edge(
      String id,
      String source,
      String target,
      @Nullable String first,
      @Nullable String last,
      List<String> months,
      List<@Nullable Object> values) {}
}
