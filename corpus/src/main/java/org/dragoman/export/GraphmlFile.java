// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// GraphML 1.0, which igraph, networkx, yEd and Gephi read. It has no time, so first and last day
/// are attributes; edges of one pair are told apart by their `relation`.
final class GraphmlFile implements GraphFile {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private final XMLStreamWriter xml;

  GraphmlFile(Writer out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
  }

  @Override
  public void begin(String description, @Nullable String made) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    line();
    xml.writeStartElement("desc");
    xml.writeCharacters(XmlText.of(description));
    xml.writeEndElement();
    line();
    key("node", "label", "string");
    dates("node");
    for (GraphAttribute attribute : GraphAttribute.of(GraphAttribute.Of.NODE)) {
      key("node", attribute.id(), attribute.type());
    }
    key("edge", "weight", "double");
    dates("edge");
    for (GraphAttribute attribute : GraphAttribute.of(GraphAttribute.Of.EDGE)) {
      key("edge", attribute.id(), attribute.type());
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "network");
    xml.writeAttribute("edgedefault", "directed");
    line();
  }

  private void dates(String of) throws XMLStreamException {
    key(of, "first_day", "string");
    key(of, "last_day", "string");
  }

  private void key(String of, String name, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", of + "_" + name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
    line();
  }

  @Override
  public void node(Node node) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", node.id());
    data("node_label", node.label());
    data("node_first_day", node.first());
    data("node_last_day", node.last());
    values(GraphAttribute.Of.NODE, node.values());
    xml.writeEndElement();
    line();
  }

  @Override
  public void edge(Edge edge) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", edge.id());
    xml.writeAttribute("source", edge.source());
    xml.writeAttribute("target", edge.target());
    data("edge_first_day", edge.first());
    data("edge_last_day", edge.last());
    values(GraphAttribute.Of.EDGE, edge.values());
    xml.writeEndElement();
    line();
  }

  private void values(GraphAttribute.Of of, List<@Nullable Object> values)
      throws XMLStreamException {
    List<GraphAttribute> attributes = GraphAttribute.of(of);
    for (int i = 0; i < attributes.size(); i++) {
      String id = attributes.get(i).id();
      data(of.word() + "_" + id, values.get(i));
      if ("count".equals(id)) {
        data("edge_weight", values.get(i));
      }
    }
  }

  private void data(String key, @Nullable Object value) throws XMLStreamException {
    if (value != null) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", key);
      xml.writeCharacters(XmlText.of(value));
      xml.writeEndElement();
    }
  }

  @Override
  public void end() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
