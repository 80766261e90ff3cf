package dev.frontier.indicator.adapter.in.rest.sdmx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads the constraint of an availability, in every format: values by dimension, of time its ends,
 * and under {@code series} and {@code observations} how many there are.
 */
final class ConstraintReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ConstraintReader() {}

  static Map<String, String> read(Response answer) {
    try {
      return answer.contentType().contains("+json")
          ? json(JSON.readTree(answer.asByteArray()).get("data"))
          : xml(SdmxReader.document(answer.asByteArray()));
    } catch (Exception unreadable) {
      throw new AssertionError(answer.asString(), unreadable);
    }
  }

  private static Map<String, String> json(JsonNode data) {
    JsonNode constraint =
        data.get(data.has("dataConstraints") ? "dataConstraints" : "contentConstraints").get(0);
    Map<String, String> said = new TreeMap<>();
    for (JsonNode of : constraint.get("cubeRegions").get(0).get("keyValues")) {
      JsonNode time = of.get("timeRange");
      TreeSet<String> values = new TreeSet<>();
      of.path("values").forEach(value -> values.add(value.asText()));
      said.put(
          of.get("id").asText(),
          time == null
              ? values.toString()
              : time.get("startPeriod").get("period").asText()
                  + " "
                  + time.get("endPeriod").get("period").asText());
    }
    for (JsonNode count : constraint.get("annotations")) {
      count(said, count.get("id").asText(), count.get("title").asText());
    }
    return said;
  }

  private static void count(Map<String, String> said, String id, String number) {
    said.put(id.equals("series_count") ? "series" : "observations", number);
  }

  private static Map<String, String> xml(Document document) {
    Map<String, String> said = new TreeMap<>();
    NodeList all = document.getElementsByTagNameNS("*", "KeyValue");
    for (int i = 0; i < all.getLength(); i++) {
      Element of = (Element) all.item(i);
      TreeSet<String> values = new TreeSet<>();
      SdmxReader.elements(of, "Value").forEach(value -> values.add(value.getTextContent()));
      String text = values.toString();
      for (Element time : SdmxReader.elements(of, "TimeRange")) {
        text =
            SdmxReader.elements(time, "StartPeriod").get(0).getTextContent()
                + " "
                + SdmxReader.elements(time, "EndPeriod").get(0).getTextContent();
      }
      said.put(of.getAttribute("id"), text);
    }
    NodeList counts = document.getElementsByTagNameNS("*", "Annotation");
    for (int i = 0; i < counts.getLength(); i++) {
      Element count = (Element) counts.item(i);
      count(
          said,
          count.getAttribute("id"),
          SdmxReader.elements(count, "AnnotationTitle").get(0).getTextContent());
    }
    return said;
  }
}
