package dev.frontier.indicator.adapter.in.rest.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.LocalText;
import dev.frontier.indicator.domain.sdmx.Structures;
import java.io.IOException;
import java.time.Instant;

/** The parts that all messages in SDMX-JSON have. */
final class JsonMeta {

  private static final String SCHEMAS =
      "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/";

  private JsonMeta() {}

  /** Who made the message, when, and by which schema. */
  static void write(
      JsonGenerator json, String schema, String kind, String id, Instant prepared, boolean chinese)
      throws IOException {
    json.writeObjectFieldStart("meta");
    json.writeStringField("schema", SCHEMAS + kind + "/tools/schemas/" + schema);
    json.writeStringField("id", id);
    json.writeBooleanField("test", false);
    json.writeStringField("prepared", prepared.toString());
    json.writeArrayFieldStart("contentLanguages");
    json.writeString(chinese ? "zh" : "en");
    json.writeString(chinese ? "en" : "zh");
    json.writeEndArray();
    json.writeObjectFieldStart("sender");
    json.writeStringField("id", Structures.AGENCY);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The name in the reader's language, and in both. */
  static void named(JsonGenerator json, LocalText name, boolean chinese) throws IOException {
    json.writeStringField("name", name.in(chinese));
    json.writeObjectFieldStart("names");
    json.writeStringField("en", name.en());
    json.writeStringField("zh", name.zh());
    json.writeEndObject();
  }

  /** A link to what has this name in registries. */
  static void link(JsonGenerator json, String relation, String urn) throws IOException {
    json.writeStartObject();
    json.writeStringField("rel", relation);
    json.writeStringField("href", urn);
    json.writeStringField("urn", urn);
    json.writeEndObject();
  }

  /** What the value of an attribute depends on. */
  static void relationship(JsonGenerator json, String field, Component attribute, boolean two)
      throws IOException {
    json.writeObjectFieldStart(field);
    if (attribute.role() == Component.Role.INDICATOR_ATTRIBUTE) {
      json.writeArrayFieldStart("dimensions");
      json.writeString(Component.INDICATOR.id());
      json.writeEndArray();
    } else if (two) {
      json.writeObjectFieldStart("observation");
      json.writeEndObject();
    } else {
      json.writeStringField("primaryMeasure", Component.OBS_VALUE.id());
    }
    json.writeEndObject();
  }
}
