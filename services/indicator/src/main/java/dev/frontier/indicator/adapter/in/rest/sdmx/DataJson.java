package dev.frontier.indicator.adapter.in.rest.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.DataPoint;
import dev.frontier.indicator.domain.sdmx.DataSet;
import dev.frontier.indicator.domain.sdmx.Structures;
import dev.frontier.indicator.domain.sdmx.TimeSpan;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes data as SDMX-JSON 1.0 and 2.0. Values of dimensions and of attributes are listed once and
 * pointed at by their places. Version 2 would allow values that are no codes to stand where they
 * belong, but not every reader copes with both in one message.
 */
final class DataJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final DataMessage message;
  private final boolean two;
  private final Map<Component, Map<String, Integer>> places = new EnumMap<>(Component.class);

  DataJson(DataMessage message, boolean two) {
    this.message = message;
    this.two = two;
    for (Component component : Component.values()) {
      if (component.dimension() || component.attribute()) {
        places.put(component, new LinkedHashMap<>());
      }
    }
    for (DataSet set : message.answer().dataSets()) {
      for (DataPoint point : set.points()) {
        places.forEach(
            (component, values) -> {
              String value = point.text(component);
              if (value != null) {
                values.putIfAbsent(value, values.size());
              }
            });
      }
    }
  }

  /** Those that have a value somewhere: version 2 forbids an empty list of values. */
  private List<Component> attributes(boolean withGroup) {
    return message.attributes(withGroup).stream().filter(it -> !places.get(it).isEmpty()).toList();
  }

  void write(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    JsonMeta.write(
        json,
        two ? "2.0.0/sdmx-json-data-schema.json" : "1.0/sdmx-json-data-schema.json",
        "data-message",
        message.id(),
        message.prepared().truncatedTo(ChronoUnit.SECONDS),
        message.chinese());
    json.writeObjectFieldStart("data");
    if (two) {
      json.writeArrayFieldStart("structures");
      structure(json);
      json.writeEndArray();
    } else {
      json.writeFieldName("structure");
      structure(json);
    }
    json.writeArrayFieldStart("dataSets");
    for (DataSet set : message.answer().dataSets()) {
      dataSet(json, set);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.close();
  }

  private void structure(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("links");
    JsonMeta.link(json, "dataflow", Structures.DATAFLOW.urn(two));
    JsonMeta.link(json, "datastructure", Structures.DATA_STRUCTURE.urn(two));
    json.writeEndArray();
    JsonMeta.named(json, Structures.FLOW_NAME, message.chinese());
    if (two) {
      json.writeArrayFieldStart("dataSets");
      for (int i = 0; i < message.answer().dataSets().size(); i++) {
        json.writeNumber(i);
      }
      json.writeEndArray();
    }
    json.writeObjectFieldStart("dimensions");
    components(json, "dataSet", List.of());
    components(json, "series", message.packaging().ofGroup());
    components(json, "observation", message.packaging().ofObservation());
    json.writeEndObject();
    if (two) {
      json.writeObjectFieldStart("measures");
      components(
          json,
          "observation",
          message.detail().figures() ? List.of(Component.OBS_VALUE) : List.of());
      json.writeEndObject();
    }
    json.writeObjectFieldStart("attributes");
    components(json, "dataSet", List.of());
    components(json, "series", attributes(true));
    components(json, "observation", attributes(false));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void components(JsonGenerator json, String level, List<Component> components)
      throws IOException {
    json.writeArrayFieldStart(level);
    for (Component component : components) {
      component(json, component);
    }
    json.writeEndArray();
  }

  private void component(JsonGenerator json, Component component) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", component.id());
    JsonMeta.named(json, component.label(), message.chinese());
    if (component.dimension()) {
      json.writeNumberField("keyPosition", component.ordinal());
      roles(json, component);
    } else if (two && component.attribute()) {
      json.writeBooleanField("isMandatory", component == Component.OBS_STATUS);
      JsonMeta.relationship(json, "relationship", component, true);
    }
    if (two && component.textType() != null) {
      json.writeObjectFieldStart("format");
      json.writeStringField("dataType", component.textType());
      json.writeEndObject();
    }
    Map<String, Integer> values = places.get(component);
    if (values != null) {
      json.writeArrayFieldStart("values");
      for (String value : values.keySet()) {
        value(json, component, value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void roles(JsonGenerator json, Component component) throws IOException {
    if (component != Component.FREQ && component != Component.TIME_PERIOD) {
      return;
    }
    if (two) {
      json.writeArrayFieldStart("roles");
      json.writeString(component.id());
      json.writeEndArray();
    } else {
      json.writeStringField("role", component.id());
    }
  }

  private void value(JsonGenerator json, Component component, String value) throws IOException {
    json.writeStartObject();
    if (component.codelist() != null) {
      json.writeStringField("id", value);
      JsonMeta.named(json, message.name(component, value), message.chinese());
    } else if (component == Component.TIME_PERIOD) {
      TimeSpan span = TimeSpan.parse(value).orElseThrow();
      json.writeStringField("id", value);
      json.writeStringField("name", value);
      json.writeStringField("start", span.first() + "T00:00:00Z");
      json.writeStringField("end", span.last() + "T23:59:59Z");
    } else {
      if (two) {
        json.writeStringField("value", value);
      }
      json.writeStringField("name", value);
    }
    json.writeEndObject();
  }

  private void dataSet(JsonGenerator json, DataSet set) throws IOException {
    json.writeStartObject();
    if (two) {
      json.writeNumberField("structure", 0);
    }
    json.writeStringField("action", set.action().text());
    if (set.validFrom() != null) {
      json.writeStringField("validFrom", set.validFrom().toString());
    }
    if (set.validTo() != null) {
      json.writeStringField("validTo", set.validTo().toString());
    }
    json.writeArrayFieldStart("links");
    JsonMeta.link(json, "dataflow", Structures.DATAFLOW.urn(two));
    json.writeEndArray();
    if (message.packaging().flat()) {
      observations(json, set.points());
    } else {
      json.writeObjectFieldStart("series");
      for (List<DataPoint> group : message.packaging().groups(set.points())) {
        json.writeObjectFieldStart(key(group.get(0), message.packaging().ofGroup()));
        json.writeArrayFieldStart("attributes");
        for (Component attribute : attributes(true)) {
          attribute(json, attribute, group.get(0));
        }
        json.writeEndArray();
        if (message.detail().observations()) {
          observations(json, group);
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void observations(JsonGenerator json, List<DataPoint> points) throws IOException {
    json.writeObjectFieldStart("observations");
    for (DataPoint point : points) {
      json.writeArrayFieldStart(key(point, message.packaging().ofObservation()));
      if (message.detail().figures()) {
        if (point.value() == null) {
          json.writeNull();
        } else {
          // As text, so that no digit is lost on the way.
          json.writeNumber(point.text(Component.OBS_VALUE));
        }
      }
      for (Component attribute : attributes(false)) {
        attribute(json, attribute, point);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void attribute(JsonGenerator json, Component attribute, DataPoint point)
      throws IOException {
    String value = point.text(attribute);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(places.get(attribute).get(value));
    }
  }

  private String key(DataPoint point, List<Component> dimensions) {
    List<String> key = new ArrayList<>();
    for (Component dimension : dimensions) {
      key.add(places.get(dimension).get(point.text(dimension)).toString());
    }
    return String.join(":", key);
  }
}
