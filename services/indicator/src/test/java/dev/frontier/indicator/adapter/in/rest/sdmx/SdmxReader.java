package dev.frontier.indicator.adapter.in.rest.sdmx;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Reads messages of every format back into what they say: for each observation, or series without
 * any, its components with their values. It knows the formats and nothing of how we write them, so
 * that two formats that say different things differ here.
 */
final class SdmxReader {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  private SdmxReader() {}

  /** What the reader is to do with an observation, and from and until when it was known. */
  private static final List<String> OF_DATA_SETS = List.of("ACTION", "VALID_FROM", "VALID_TO");

  private static final Map<String, String> ACTIONS =
      Map.of("I", "Information", "R", "Replace", "D", "Delete");

  /** What an answer says. */
  static Set<Map<String, String>> read(Response answer) {
    return read(answer, false);
  }

  /**
   * What an answer says, and what its data sets say of it: {@code ACTION}, which is never left out,
   * {@code VALID_FROM} and {@code VALID_TO}.
   */
  static Set<Map<String, String>> sets(Response answer) {
    return read(answer, true);
  }

  private static Set<Map<String, String>> read(Response answer, boolean sets) {
    try {
      String type = answer.contentType();
      List<Map<String, String>> rows =
          type.contains("+json")
              ? json(answer.asString(), type.contains("version=2"))
              : type.contains("+csv") ? csv(answer.asString()) : xml(answer.asByteArray());
      Set<Map<String, String>> said = new TreeSet<>(java.util.Comparator.comparing(Map::toString));
      for (Map<String, String> row : rows) {
        Map<String, String> all = new TreeMap<>(row);
        all.putIfAbsent("ACTION", "Information");
        all.keySet().removeAll(sets ? Set.of() : OF_DATA_SETS);
        said.add(all);
      }
      if (said.size() != rows.size()) {
        throw new AssertionError("says something twice: " + answer.asString());
      }
      return said;
    } catch (Exception unreadable) {
      throw new AssertionError(answer.asString(), unreadable);
    }
  }

  private static List<Map<String, String>> json(String body, boolean two) throws IOException {
    JsonNode data = JSON.readTree(body).get("data");
    JsonNode structure = two ? data.get("structures").get(0) : data.get("structure");
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode set : data.get("dataSets")) {
      Map<String, String> whole = new LinkedHashMap<>();
      whole.put("ACTION", set.get("action").asText());
      if (set.has("validFrom")) {
        whole.put("VALID_FROM", set.get("validFrom").asText());
      }
      if (set.has("validTo")) {
        whole.put("VALID_TO", set.get("validTo").asText());
      }
      if (set.has("series")) {
        set.get("series")
            .fields()
            .forEachRemaining(
                series -> {
                  Map<String, String> row = new LinkedHashMap<>(whole);
                  key(structure, "series", series.getKey(), row);
                  values(
                      structure.get("attributes").get("series"),
                      0,
                      series.getValue().get("attributes"),
                      row);
                  JsonNode observations = series.getValue().get("observations");
                  if (observations == null) {
                    rows.add(row);
                  } else {
                    observations(structure, two, observations, row, rows);
                  }
                });
      } else {
        observations(structure, two, set.get("observations"), whole, rows);
      }
    }
    return rows;
  }

  private static void observations(
      JsonNode structure,
      boolean two,
      JsonNode observations,
      Map<String, String> series,
      List<Map<String, String>> rows) {
    observations
        .fields()
        .forEachRemaining(
            observation -> {
              Map<String, String> row = new LinkedHashMap<>(series);
              key(structure, "observation", observation.getKey(), row);
              boolean figure = !two || structure.get("measures").get("observation").size() > 0;
              if (figure && !observation.getValue().get(0).isNull()) {
                row.put("OBS_VALUE", observation.getValue().get(0).decimalValue().toPlainString());
              }
              values(
                  structure.get("attributes").get("observation"),
                  figure ? 1 : 0,
                  observation.getValue(),
                  row);
              rows.add(row);
            });
  }

  private static void key(JsonNode structure, String level, String key, Map<String, String> row) {
    String[] places = key.split(":");
    JsonNode dimensions = structure.get("dimensions").get(level);
    if (places.length != dimensions.size()) {
      throw new AssertionError(key + " is no key of " + dimensions.size() + " dimensions");
    }
    for (int i = 0; i < places.length; i++) {
      JsonNode value = dimensions.get(i).get("values").get(Integer.parseInt(places[i]));
      row.put(dimensions.get(i).get("id").asText(), value.get("id").asText());
    }
  }

  private static void values(
      JsonNode attributes, int from, JsonNode values, Map<String, String> row) {
    for (int i = 0; i < attributes.size(); i++) {
      JsonNode value = values.get(from + i);
      if (value == null || value.isNull()) {
        continue;
      }
      JsonNode listed = attributes.get(i).get("values");
      JsonNode named = listed == null ? null : listed.get(value.asInt());
      row.put(
          attributes.get(i).get("id").asText(),
          named == null
              ? value.asText()
              : named.has("id") ? named.get("id").asText() : named.get("name").asText());
    }
  }

  private static List<Map<String, String>> csv(String body) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord record : format.parse(new StringReader(body))) {
      Map<String, String> row = new LinkedHashMap<>(record.toMap());
      row.keySet().removeAll(Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID"));
      row.computeIfPresent("ACTION", (column, action) -> ACTIONS.getOrDefault(action, action));
      row.values().removeIf(String::isEmpty);
      rows.add(row);
    }
    return rows;
  }

  static Document document(byte[] body) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
  }

  private static List<Map<String, String>> xml(byte[] body) throws Exception {
    Document document = document(body);
    boolean generic = document.getDocumentElement().getLocalName().startsWith("Generic");
    Element structure = (Element) document.getElementsByTagNameNS("*", "Structure").item(0);
    String atObservation = structure.getAttribute("dimensionAtObservation");
    List<Map<String, String>> rows = new ArrayList<>();
    for (Element set : elements(document.getDocumentElement(), "DataSet")) {
      Map<String, String> whole = whole(set);
      for (Element child : elements(set, null)) {
        Map<String, String> row = new LinkedHashMap<>(whole);
        row.putAll(generic ? values(child) : attributes(child));
        if (child.getLocalName().equals("Obs")) {
          observation(child, generic, atObservation, row);
          rows.add(row);
          continue;
        }
        List<Element> observations = elements(child, "Obs");
        if (observations.isEmpty()) {
          rows.add(row);
        }
        for (Element observation : observations) {
          Map<String, String> one = new LinkedHashMap<>(row);
          one.putAll(generic ? values(observation) : attributes(observation));
          observation(observation, generic, atObservation, one);
          rows.add(one);
        }
      }
    }
    return rows;
  }

  /** What a data set says of all that is in it. */
  private static Map<String, String> whole(Element set) {
    Map<String, String> whole = new LinkedHashMap<>();
    NamedNodeMap attributes = set.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String value = attributes.item(i).getNodeValue();
      switch (attributes.item(i).getLocalName()) {
        case "action" -> whole.put("ACTION", value);
        case "validFromDate" -> whole.put("VALID_FROM", value);
        case "validToDate" -> whole.put("VALID_TO", value);
        default -> {}
      }
    }
    return whole;
  }

  private static void observation(
      Element observation, boolean generic, String atObservation, Map<String, String> row) {
    if (generic) {
      for (Element child : elements(observation, null)) {
        if (child.getLocalName().equals("ObsDimension")) {
          row.put(atObservation, child.getAttribute("value"));
        } else if (child.getLocalName().equals("ObsValue")) {
          row.put("OBS_VALUE", child.getAttribute("value"));
        }
      }
    }
  }

  private static Map<String, String> values(Element element) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Element part : elements(element, null)) {
      if (Set.of("SeriesKey", "ObsKey", "Attributes").contains(part.getLocalName())) {
        for (Element value : elements(part, "Value")) {
          row.put(value.getAttribute("id"), value.getAttribute("value"));
        }
      }
    }
    return row;
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> row = new LinkedHashMap<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      row.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
    }
    return row;
  }

  static List<Element> elements(Element parent, String name) {
    List<Element> elements = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element
          && (name == null || element.getLocalName().equals(name))) {
        elements.add(element);
      }
    }
    return elements;
  }
}
