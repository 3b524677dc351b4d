// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// The structure that the schemas of GEXF 1.3 and GraphML 1.0 ask for, checked by hand: the schemas
/// themselves are not ours to pass on.
class NetworksTest {
  private static final String HOSTILE = "A<b> & \"c\" 'd'\u0000\u0001\uD83D\uDE00\nx\uD800";

  @TempDir Path folder;

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
      if (parent.getChildNodes().item(i) instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static List<String> names(Node parent) {
    return children(parent).stream().map(Element::getLocalName).toList();
  }

  private static String written(boolean gexf, boolean empty) throws Exception {
    StringWriter out = new StringWriter();
    GraphFile graph = gexf ? new GexfFile(out) : new GraphmlFile(out);
    graph.begin(HOSTILE, "2020-05-01");
    if (!empty) {
      graph.node(
          new GraphFile.Node("n-1", HOSTILE, "2020-05-01", "2020-06-03", nulls("person", 6)));
      graph.node(new GraphFile.Node("n-2", "B", null, null, nulls(HOSTILE, 6)));
      graph.edge(
          new GraphFile.Edge(
              "e-1",
              "n-1",
              "n-2",
              "2020-05-01",
              "2020-06-03",
              List.of("2020-05 3", "2020-06 1"),
              Arrays.asList("did-to", 4L, 1L, -9.0, -2.25, null, "ASSAULT 4")));
      graph.edge(
          new GraphFile.Edge("e-2", "n-2", "n-2", null, null, List.of(), nulls("spoke-about", 7)));
    }
    graph.end();
    return out.toString();
  }

  private static List<Object> nulls(Object first, int size) {
    List<Object> values = new ArrayList<>(java.util.Collections.nCopies(size, null));
    values.set(0, first);
    return values;
  }

  private static void checkGexf(Document document) {
    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
    assertThat(root.getAttribute("version")).isEqualTo("1.3");
    assertThat(names(root)).containsExactly("meta", "graph");
    Element graph = children(root).get(1);
    assertThat(graph.getAttribute("mode")).isEqualTo("dynamic");
    assertThat(graph.getAttribute("timeformat")).isEqualTo("date");
    assertThat(graph.getAttribute("defaultedgetype")).isEqualTo("directed");
    assertThat(names(graph))
        .containsExactly("attributes", "attributes", "attributes", "nodes", "edges");
    Map<String, String> types = new HashMap<>();
    Set<String> dynamic = new HashSet<>();
    for (Element attributes : children(graph).subList(0, 3)) {
      assertThat(attributes.getAttribute("class")).isIn("node", "edge");
      for (Element attribute : children(attributes)) {
        assertThat(attribute.getAttribute("title")).isNotEmpty();
        assertThat(attribute.getAttribute("type")).isIn("string", "long", "double");
        String id = attributes.getAttribute("class") + "/" + attribute.getAttribute("id");
        assertThat(types.put(id, attribute.getAttribute("type"))).as(id).isNull();
        if ("dynamic".equals(attributes.getAttribute("mode"))) {
          dynamic.add(id);
        }
      }
    }
    Set<String> ids = new HashSet<>();
    for (Element node : children(children(graph).get(3))) {
      assertThat(node.getLocalName()).isEqualTo("node");
      assertThat(ids.add(node.getAttribute("id"))).isTrue();
      assertThat(node.getAttribute("label")).doesNotContain("\n", "  ");
      days(node);
      values(node, "node", types, dynamic);
    }
    Set<String> edges = new HashSet<>();
    for (Element edge : children(children(graph).get(4))) {
      assertThat(edge.getLocalName()).isEqualTo("edge");
      assertThat(edges.add(edge.getAttribute("id"))).isTrue();
      assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target"));
      assertThat(edge.getAttribute("kind")).isIn("did-to", "spoke-to", "spoke-about");
      days(edge);
      values(edge, "edge", types, dynamic);
    }
  }

  private static void days(Element element) {
    if (element.hasAttribute("start")) {
      assertThat(LocalDate.parse(element.getAttribute("start")))
          .isBeforeOrEqualTo(LocalDate.parse(element.getAttribute("end")));
    }
  }

  private static void values(
      Element of, String kind, Map<String, String> types, Set<String> dynamic) {
    assertThat(names(of)).containsExactly("attvalues");
    for (Element value : children(children(of).getFirst())) {
      String id = kind + "/" + value.getAttribute("for");
      assertThat(types).containsKey(id);
      assertThat(value.hasAttribute("start")).isEqualTo(dynamic.contains(id));
      days(value);
      typed(types.get(id), value.getAttribute("value"));
    }
  }

  private static void typed(String type, String value) {
    if ("long".equals(type)) {
      assertThat(value).matches("-?[0-9]+");
    } else if ("double".equals(type)) {
      assertThat(Double.parseDouble(value)).isFinite();
    }
  }

  private static void checkGraphml(Document document) {
    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
    List<String> order = names(root);
    assertThat(order.getFirst()).isEqualTo("desc");
    assertThat(order.getLast()).isEqualTo("graph");
    assertThat(order.subList(1, order.size() - 1)).containsOnly("key");
    Map<String, Element> keys = new HashMap<>();
    for (Element key : children(root).subList(1, order.size() - 1)) {
      assertThat(key.getAttribute("id")).matches("[\\w.:-]+");
      assertThat(key.getAttribute("for")).isIn("node", "edge");
      assertThat(key.getAttribute("attr.name")).matches("[\\w.:-]+");
      assertThat(key.getAttribute("attr.type")).isIn("string", "long", "double");
      assertThat(keys.put(key.getAttribute("id"), key)).isNull();
    }
    Element graph = children(root).getLast();
    assertThat(graph.getAttribute("edgedefault")).isEqualTo("directed");
    Set<String> ids = new HashSet<>();
    for (Element part : children(graph)) {
      assertThat(part.getLocalName()).isIn("node", "edge");
      assertThat(part.getAttribute("id")).matches("[\\w.:-]+");
      assertThat(ids.add(part.getAttribute("id"))).isTrue();
      if ("edge".equals(part.getLocalName())) {
        assertThat(ids).contains(part.getAttribute("source"), part.getAttribute("target"));
      }
      Set<String> once = new HashSet<>();
      for (Element data : children(part)) {
        Element key = keys.get(data.getAttribute("key"));
        assertThat(key).as(data.getAttribute("key")).isNotNull();
        assertThat(once.add(data.getAttribute("key"))).isTrue();
        assertThat(key.getAttribute("for")).isEqualTo(part.getLocalName());
        typed(key.getAttribute("attr.type"), data.getTextContent());
      }
    }
  }

  @Test
  void gexfIsWellFormedWhateverTheNamesAre() throws Exception {
    Document document = parse(written(true, false));
    checkGexf(document);
    Element node = (Element) document.getElementsByTagName("node").item(0);
    assertThat(node.getAttribute("label"))
        .isEqualTo("A<b> & \"c\" 'd'\uFFFD\uFFFD\uD83D\uDE00 x\uFFFD");
    Element edge = (Element) document.getElementsByTagName("edge").item(0);
    assertThat(edge.getAttribute("weight")).isEqualTo("4");
    List<Element> values = children(children(edge).getFirst());
    assertThat(values.getLast().getAttribute("start")).isEqualTo("2020-06-01");
    assertThat(values.getLast().getAttribute("end")).isEqualTo("2020-06-30");
  }

  @Test
  void graphmlIsWellFormedWhateverTheNamesAre() throws Exception {
    checkGraphml(parse(written(false, false)));
  }

  @Test
  void emptyGraphsAreGraphs() throws Exception {
    checkGexf(parse(written(true, true)));
    checkGraphml(parse(written(false, true)));
  }

  @Test
  void theNetworksOfAnExportHaveTheSameNodesAndEdgesInBothFormats() throws Exception {
    ExportReport report = new ExportFixture(folder).export(ExportSettings.Format.CSV, "a", "b");
    for (String level : List.of("actors", "countries")) {
      Document gexf = parse(Files.readString(folder.resolve("out/network_" + level + ".gexf")));
      Document graphml =
          parse(Files.readString(folder.resolve("out/network_" + level + ".graphml")));
      checkGexf(gexf);
      checkGraphml(graphml);
      for (String part : List.of("node", "edge")) {
        assertThat(ids(gexf, part)).as(level + part).isNotEmpty().isEqualTo(ids(graphml, part));
      }
      assertThat(report.files())
          .filteredOn(f -> f.file().startsWith("network_" + level))
          .extracting(ExportReport.Written::rows)
          .containsOnly((long) ids(gexf, "node").size() + ids(gexf, "edge").size());
    }
    Document actors = parse(Files.readString(folder.resolve("out/network_actors.gexf")));
    Element edge = (Element) actors.getElementsByTagName("edge").item(0);
    assertThat(edge.getAttribute("kind")).isEqualTo("spoke-about");
    assertThat(edge.getAttribute("weight")).isEqualTo("2");
    assertThat(edge.getAttribute("start")).isEqualTo("2020-05-01");
  }

  private static List<String> ids(Document document, String part) {
    List<String> ids = new ArrayList<>();
    var parts = document.getElementsByTagNameNS("*", part);
    for (int i = 0; i < parts.getLength(); i++) {
      ids.add(((Element) parts.item(i)).getAttribute("id"));
    }
    return ids;
  }
}
