package dev.frontier.indicator.adapter.in.rest.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.frontier.indicator.domain.sdmx.Artefact;
import dev.frontier.indicator.domain.sdmx.ArtefactType;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.Reference;
import dev.frontier.indicator.domain.sdmx.Structures;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes structures as SDMX-JSON 1.0 and 2.0. */
final class StructureJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final StructureMessage message;
  private final boolean two;
  private JsonGenerator json;

  StructureJson(StructureMessage message, boolean two) {
    this.message = message;
    this.two = two;
  }

  void write(OutputStream out) throws IOException {
    json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    JsonMeta.write(
        json,
        (two ? "2.0.0" : "1.0") + "/sdmx-json-structure-schema.json",
        "structure-message",
        message.id(),
        message.prepared(),
        message.chinese());
    json.writeObjectFieldStart("data");
    for (Map.Entry<ArtefactType, List<Artefact>> of : message.byType().entrySet()) {
      json.writeArrayFieldStart(container(of.getKey()));
      for (Artefact artefact : of.getValue()) {
        artefact(artefact);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.close();
  }

  private String container(ArtefactType type) {
    return switch (type) {
      case AGENCY_SCHEME -> "agencySchemes";
      case DATAFLOW -> "dataflows";
      case CODELIST -> "codelists";
      case CONCEPT_SCHEME -> "conceptSchemes";
      case DATA_STRUCTURE -> "dataStructures";
      case CONSTRAINT -> two ? "dataConstraints" : "contentConstraints";
    };
  }

  private void artefact(Artefact artefact) throws IOException {
    Reference reference = artefact.reference();
    json.writeStartObject();
    json.writeStringField("id", reference.id());
    json.writeStringField("version", reference.version());
    json.writeStringField("agencyID", reference.agency());
    json.writeBooleanField("isExternalReference", artefact instanceof Artefact.Stub);
    if (!two) {
      json.writeBooleanField("isFinal", false);
    }
    JsonMeta.named(json, artefact.name(), message.chinese());
    json.writeArrayFieldStart("links");
    json.writeStartObject();
    json.writeStringField("rel", "self");
    json.writeStringField("href", message.address(reference));
    json.writeStringField("urn", reference.urn(two));
    json.writeStringField("type", reference.type().path(two));
    json.writeEndObject();
    json.writeEndArray();
    if (artefact instanceof Artefact.ItemScheme scheme) {
      items(scheme);
    } else if (artefact instanceof Artefact.Dataflow flow) {
      json.writeStringField("structure", flow.structure().urn(two));
    } else if (artefact instanceof Artefact.DataStructure structure) {
      components(structure);
    } else if (artefact instanceof Artefact.Constraint constraint) {
      region(constraint);
    }
    json.writeEndObject();
  }

  private void items(Artefact.ItemScheme scheme) throws IOException {
    json.writeBooleanField("isPartial", scheme.partial());
    json.writeArrayFieldStart(
        switch (scheme.reference().type()) {
          case CODELIST -> "codes";
          case CONCEPT_SCHEME -> "concepts";
          default -> "agencies";
        });
    for (Artefact.Item item : scheme.items()) {
      json.writeStartObject();
      json.writeStringField("id", item.id());
      JsonMeta.named(json, item.name(), message.chinese());
      json.writeArrayFieldStart("links");
      JsonMeta.link(json, "self", scheme.reference().itemUrn(item.id()));
      json.writeEndArray();
      if (item.parent() != null) {
        json.writeStringField("parent", item.parent());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void components(Artefact.DataStructure structure) throws IOException {
    json.writeObjectFieldStart("dataStructureComponents");
    json.writeObjectFieldStart("attributeList");
    json.writeStringField("id", "AttributeDescriptor");
    json.writeArrayFieldStart("attributes");
    for (Component attribute : Component.attributes()) {
      json.writeStartObject();
      json.writeStringField("id", attribute.id());
      boolean mandatory = attribute == Component.OBS_STATUS;
      if (two) {
        json.writeStringField("usage", mandatory ? "mandatory" : "optional");
      } else {
        json.writeStringField("assignmentStatus", mandatory ? "Mandatory" : "Conditional");
      }
      JsonMeta.relationship(json, "attributeRelationship", attribute, two);
      meaning(structure, attribute);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    dimensions(structure);
    json.writeObjectFieldStart("measureList");
    json.writeStringField("id", "MeasureDescriptor");
    if (two) {
      json.writeArrayFieldStart("measures");
      json.writeStartObject();
      json.writeStringField("usage", "optional");
    } else {
      json.writeObjectFieldStart("primaryMeasure");
    }
    json.writeStringField("id", Component.OBS_VALUE.id());
    meaning(structure, Component.OBS_VALUE);
    json.writeEndObject();
    if (two) {
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void dimensions(Artefact.DataStructure structure) throws IOException {
    json.writeObjectFieldStart("dimensionList");
    json.writeStringField("id", "DimensionDescriptor");
    json.writeArrayFieldStart("dimensions");
    for (Component dimension : Component.dimensions()) {
      if (dimension != Component.TIME_PERIOD) {
        json.writeStartObject();
        dimension(structure, dimension);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    if (two) {
      json.writeObjectFieldStart("timeDimension");
      json.writeStringField("id", Component.TIME_PERIOD.id());
      meaning(structure, Component.TIME_PERIOD);
      json.writeEndObject();
    } else {
      json.writeArrayFieldStart("timeDimensions");
      json.writeStartObject();
      dimension(structure, Component.TIME_PERIOD);
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void dimension(Artefact.DataStructure structure, Component dimension) throws IOException {
    json.writeStringField("id", dimension.id());
    json.writeNumberField("position", two ? dimension.ordinal() : dimension.ordinal() + 1);
    if (!two) {
      json.writeStringField(
          "type", dimension == Component.TIME_PERIOD ? "TimeDimension" : "Dimension");
    }
    meaning(structure, dimension);
  }

  private void meaning(Artefact.DataStructure structure, Component component) throws IOException {
    json.writeStringField("conceptIdentity", structure.concepts().itemUrn(component.id()));
    json.writeObjectFieldStart("localRepresentation");
    if (component.codelist() != null) {
      json.writeStringField("enumeration", Structures.codelistOf(component).urn(two));
    } else {
      json.writeObjectFieldStart(two ? "format" : "textFormat");
      json.writeStringField(two ? "dataType" : "textType", component.textType());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void region(Artefact.Constraint constraint) throws IOException {
    json.writeStringField(two ? "role" : "type", "Actual");
    if (constraint.series() != null) {
      json.writeArrayFieldStart("annotations");
      metric("series_count", constraint.series());
      metric("obs_count", constraint.observations());
      json.writeEndArray();
    }
    json.writeObjectFieldStart("constraintAttachment");
    json.writeArrayFieldStart("dataflows");
    json.writeString(constraint.dataflow().urn(two));
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("cubeRegions");
    json.writeStartObject();
    json.writeBooleanField(two ? "include" : "isIncluded", true);
    json.writeArrayFieldStart("keyValues");
    for (Map.Entry<Component, List<String>> of : constraint.values().entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", of.getKey().id());
      if (of.getKey() == Component.TIME_PERIOD) {
        json.writeObjectFieldStart("timeRange");
        end("startPeriod", constraint.from().first().toString());
        end("endPeriod", constraint.to().last().toString());
        json.writeEndObject();
      } else {
        json.writeArrayFieldStart("values");
        for (String value : of.getValue()) {
          json.writeString(value);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void end(String name, String period) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("period", period);
    json.writeBooleanField("isInclusive", true);
    json.writeEndObject();
  }

  private void metric(String id, int count) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("title", Integer.toString(count));
    json.writeStringField("type", "sdmx_metrics");
    json.writeEndObject();
  }
}
