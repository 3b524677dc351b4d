// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.Writer;
import java.time.YearMonth;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// GEXF 1.3, dynamic: nodes and edges last from the first to the last day they are met, and each
/// edge has its count of each month. Intervals hold both their ends. Edges of one pair are told
/// apart by their `kind`.
final class GexfFile implements GraphFile {
  private static final String NAMESPACE = "http://gexf.net/1.3";
  private static final String MONTHLY = "count_of_month";

  private final XMLStreamWriter xml;
  private boolean inEdges;

  GexfFile(Writer out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
  }

  @Override
  public void begin(String description, @Nullable String made) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("gexf");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "1.3");
    line();
    xml.writeStartElement("meta");
    attribute("lastmodifieddate", made);
    element("creator", "Dragoman");
    element("description", description);
    xml.writeEndElement();
    line();
    xml.writeStartElement("graph");
    xml.writeAttribute("mode", "dynamic");
    xml.writeAttribute("defaultedgetype", "directed");
    xml.writeAttribute("timeformat", "date");
    xml.writeAttribute("timerepresentation", "interval");
    xml.writeAttribute("idtype", "string");
    line();
    attributes(GraphAttribute.Of.NODE);
    attributes(GraphAttribute.Of.EDGE);
    startAttributes("edge", "dynamic");
    attributeDefinition(MONTHLY, "long");
    xml.writeEndElement();
    line();
    xml.writeStartElement("nodes");
    line();
  }

  private void attributes(GraphAttribute.Of of) throws XMLStreamException {
    startAttributes(of.word(), "static");
    for (GraphAttribute attribute : GraphAttribute.of(of)) {
      attributeDefinition(attribute.id(), attribute.type());
    }
    xml.writeEndElement();
    line();
  }

  private void startAttributes(String of, String mode) throws XMLStreamException {
    xml.writeStartElement("attributes");
    xml.writeAttribute("class", of);
    xml.writeAttribute("mode", mode);
  }

  private void attributeDefinition(String id, String type) throws XMLStreamException {
    xml.writeEmptyElement("attribute");
    xml.writeAttribute("id", id);
    xml.writeAttribute("title", id);
    xml.writeAttribute("type", type);
  }

  @Override
  public void node(Node node) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", node.id());
    xml.writeAttribute("label", XmlText.of(node.label()));
    attribute("start", node.first());
    attribute("end", node.last());
    xml.writeStartElement("attvalues");
    values(GraphAttribute.of(GraphAttribute.Of.NODE), node.values());
    xml.writeEndElement();
    xml.writeEndElement();
    line();
  }

  @Override
  public void edge(Edge edge) throws XMLStreamException {
    startEdges();
    xml.writeStartElement("edge");
    xml.writeAttribute("id", edge.id());
    xml.writeAttribute("source", edge.source());
    xml.writeAttribute("target", edge.target());
    List<GraphAttribute> attributes = GraphAttribute.of(GraphAttribute.Of.EDGE);
    attribute("kind", value(attributes, edge.values(), "relation"));
    attribute("weight", value(attributes, edge.values(), "count"));
    attribute("start", edge.first());
    attribute("end", edge.last());
    xml.writeStartElement("attvalues");
    values(attributes, edge.values());
    for (String month : edge.months()) {
      month(month);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    line();
  }

  private static @Nullable String value(
      List<GraphAttribute> attributes, List<@Nullable Object> values, String id) {
    for (int i = 0; i < attributes.size(); i++) {
      Object value = values.get(i);
      if (attributes.get(i).id().equals(id) && value != null) {
        return value.toString();
      }
    }
    return null;
  }

  private void month(String counted) throws XMLStreamException {
    int space = counted.indexOf(' ');
    YearMonth month = YearMonth.parse(counted.substring(0, space));
    xml.writeEmptyElement("attvalue");
    xml.writeAttribute("for", MONTHLY);
    xml.writeAttribute("value", counted.substring(space + 1));
    xml.writeAttribute("start", month.atDay(1).toString());
    xml.writeAttribute("end", month.atEndOfMonth().toString());
  }

  private void values(List<GraphAttribute> attributes, List<@Nullable Object> values)
      throws XMLStreamException {
    for (int i = 0; i < attributes.size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        xml.writeEmptyElement("attvalue");
        xml.writeAttribute("for", attributes.get(i).id());
        xml.writeAttribute("value", XmlText.of(value));
      }
    }
  }

  private void startEdges() throws XMLStreamException {
    if (!inEdges) {
      inEdges = true;
      xml.writeEndElement();
      line();
      xml.writeStartElement("edges");
      line();
    }
  }

  @Override
  public void end() throws XMLStreamException {
    startEdges();
    xml.writeEndDocument();
    xml.close();
  }

  private void attribute(String name, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(name, value);
    }
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
