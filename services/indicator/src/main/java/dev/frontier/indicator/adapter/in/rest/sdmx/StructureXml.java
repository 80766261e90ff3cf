package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.Artefact;
import dev.frontier.indicator.domain.sdmx.ArtefactType;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.LocalText;
import dev.frontier.indicator.domain.sdmx.Reference;
import dev.frontier.indicator.domain.sdmx.Structures;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes structures as SDMX-ML 2.1 and 3.0, which differ in the order of the kinds, in how things
 * are referred to, and in what a structure calls its measure.
 */
final class StructureXml {

  private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/";

  /** The order that the schemas want: 2.1 by history, 3.0 by the alphabet. */
  private static final List<ArtefactType> ORDER_21 =
      List.of(
          ArtefactType.AGENCY_SCHEME,
          ArtefactType.DATAFLOW,
          ArtefactType.CODELIST,
          ArtefactType.CONCEPT_SCHEME,
          ArtefactType.DATA_STRUCTURE,
          ArtefactType.CONSTRAINT);

  private static final List<ArtefactType> ORDER_30 =
      List.of(
          ArtefactType.AGENCY_SCHEME,
          ArtefactType.CODELIST,
          ArtefactType.CONCEPT_SCHEME,
          ArtefactType.CONSTRAINT,
          ArtefactType.DATAFLOW,
          ArtefactType.DATA_STRUCTURE);

  private final StructureMessage message;
  private final boolean sdmx3;
  private XmlOut xml;

  StructureXml(StructureMessage message, boolean sdmx3) {
    this.message = message;
    this.sdmx3 = sdmx3;
  }

  void write(OutputStream out) throws IOException {
    xml = new XmlOut(out);
    String schemas = SCHEMAS + (sdmx3 ? "v3_0" : "v2_1");
    xml.start(
            "mes:Structure",
            "xmlns:mes",
            schemas + "/message",
            "xmlns:str",
            schemas + "/structure",
            "xmlns:com",
            schemas + "/common")
        .start("mes:Header")
        .text("mes:ID", message.id())
        .text("mes:Test", "false")
        .text("mes:Prepared", message.prepared().toString())
        .empty("mes:Sender", "id", Structures.AGENCY)
        .end()
        .start("mes:Structures");
    List<ArtefactType> order = sdmx3 ? ORDER_30 : ORDER_21;
    Map<ArtefactType, List<Artefact>> byType =
        new TreeMap<>(Comparator.comparingInt(order::indexOf));
    byType.putAll(message.byType());
    for (Map.Entry<ArtefactType, List<Artefact>> of : byType.entrySet()) {
      xml.start("str:" + container(of.getKey()));
      for (Artefact artefact : of.getValue()) {
        artefact(artefact);
      }
      xml.end();
    }
    xml.end().end().finish();
  }

  private String container(ArtefactType type) {
    return switch (type) {
      case AGENCY_SCHEME -> sdmx3 ? "AgencySchemes" : "OrganisationSchemes";
      case DATAFLOW -> "Dataflows";
      case CODELIST -> "Codelists";
      case CONCEPT_SCHEME -> sdmx3 ? "ConceptSchemes" : "Concepts";
      case DATA_STRUCTURE -> "DataStructures";
      case CONSTRAINT -> sdmx3 ? "DataConstraints" : "Constraints";
    };
  }

  private void artefact(Artefact artefact) throws IOException {
    Reference reference = artefact.reference();
    boolean stub = artefact instanceof Artefact.Stub;
    xml.start("str:" + reference.type().infoClass(sdmx3))
        .attribute("urn", reference.urn(sdmx3))
        .attribute("isExternalReference", stub ? "true" : "false")
        .attribute("agencyID", reference.agency())
        .attribute("id", reference.id())
        .attribute("version", reference.version())
        .attribute("isFinal", sdmx3 ? null : "false")
        .attribute("structureURL", stub ? message.address(reference) : null);
    if (artefact instanceof Artefact.ItemScheme scheme && scheme.partial()) {
      xml.attribute("isPartial", "true");
    }
    if (artefact instanceof Artefact.Constraint constraint) {
      xml.attribute(sdmx3 ? "role" : "type", "Actual");
      metrics(constraint);
    }
    name(artefact.name());
    if (artefact instanceof Artefact.ItemScheme scheme) {
      items(scheme);
    } else if (artefact instanceof Artefact.Dataflow flow) {
      refer("str:Structure", flow.structure());
    } else if (artefact instanceof Artefact.DataStructure structure) {
      components(structure);
    } else if (artefact instanceof Artefact.Constraint constraint) {
      region(constraint);
    }
    xml.end();
  }

  private void name(LocalText name) throws IOException {
    String first = message.chinese() ? "zh" : "en";
    xml.text("com:Name", name.in(message.chinese()), "xml:lang", first);
    xml.text("com:Name", name.in(!message.chinese()), "xml:lang", first.equals("zh") ? "en" : "zh");
  }

  private void items(Artefact.ItemScheme scheme) throws IOException {
    ArtefactType type = scheme.reference().type();
    for (Artefact.Item item : scheme.items()) {
      xml.start(
          "str:" + type.itemClass(), "urn", scheme.reference().itemUrn(item.id()), "id", item.id());
      name(item.name());
      if (item.parent() != null && sdmx3) {
        xml.text("str:Parent", item.parent());
      } else if (item.parent() != null) {
        xml.start("str:Parent").empty("Ref", "id", item.parent()).end();
      }
      xml.end();
    }
  }

  private void refer(String element, Reference to) throws IOException {
    if (sdmx3) {
      xml.text(element, to.urn(true));
    } else {
      xml.start(element)
          .empty(
              "Ref",
              "id",
              to.id(),
              "version",
              to.version(),
              "agencyID",
              to.agency(),
              "package",
              to.type().infoPackage(),
              "class",
              to.type().infoClass(false))
          .end();
    }
  }

  private void components(Artefact.DataStructure structure) throws IOException {
    xml.start("str:DataStructureComponents")
        .start("str:DimensionList", "id", "DimensionDescriptor");
    int position = 1;
    for (Component dimension : Component.dimensions()) {
      boolean time = dimension == Component.TIME_PERIOD;
      xml.start("str:" + (time ? "TimeDimension" : "Dimension"), "id", dimension.id())
          .attribute("position", sdmx3 && time ? null : Integer.toString(position++));
      meaning(structure, dimension);
      xml.end();
    }
    xml.end().start("str:AttributeList", "id", "AttributeDescriptor");
    for (Component attribute : Component.attributes()) {
      boolean mandatory = attribute == Component.OBS_STATUS;
      xml.start("str:Attribute", "id", attribute.id())
          .attribute("usage", sdmx3 ? (mandatory ? "mandatory" : "optional") : null)
          .attribute("assignmentStatus", sdmx3 ? null : mandatory ? "Mandatory" : "Conditional");
      meaning(structure, attribute);
      relationship(attribute);
      xml.end();
    }
    xml.end().start("str:MeasureList", "id", "MeasureDescriptor");
    xml.start("str:" + (sdmx3 ? "Measure" : "PrimaryMeasure"), "id", Component.OBS_VALUE.id())
        .attribute("usage", sdmx3 ? "optional" : null);
    meaning(structure, Component.OBS_VALUE);
    xml.end().end().end();
  }

  private void meaning(Artefact.DataStructure structure, Component component) throws IOException {
    Reference concepts = structure.concepts();
    if (sdmx3) {
      xml.text("str:ConceptIdentity", concepts.itemUrn(component.id()));
    } else {
      xml.start("str:ConceptIdentity")
          .empty(
              "Ref",
              "id",
              component.id(),
              "maintainableParentID",
              concepts.id(),
              "maintainableParentVersion",
              concepts.version(),
              "agencyID",
              concepts.agency(),
              "package",
              "conceptscheme",
              "class",
              "Concept")
          .end();
    }
    xml.start("str:LocalRepresentation");
    if (component.codelist() != null) {
      refer("str:Enumeration", Structures.codelistOf(component));
    } else {
      xml.empty("str:TextFormat", "textType", component.textType());
    }
    xml.end();
  }

  private void relationship(Component attribute) throws IOException {
    xml.start("str:AttributeRelationship");
    boolean ofIndicator = attribute.role() == Component.Role.INDICATOR_ATTRIBUTE;
    String element = ofIndicator ? "str:Dimension" : "str:PrimaryMeasure";
    String id = ofIndicator ? Component.INDICATOR.id() : Component.OBS_VALUE.id();
    if (sdmx3 && ofIndicator) {
      xml.text(element, id);
    } else if (sdmx3) {
      xml.empty("str:Observation");
    } else {
      xml.start(element).empty("Ref", "id", id).end();
    }
    xml.end();
  }

  private void metrics(Artefact.Constraint constraint) throws IOException {
    if (constraint.series() == null) {
      return;
    }
    xml.start("com:Annotations");
    metric("series_count", constraint.series());
    metric("obs_count", constraint.observations());
    xml.end();
  }

  private void metric(String id, int count) throws IOException {
    xml.start("com:Annotation", "id", id)
        .text("com:AnnotationTitle", Integer.toString(count))
        .text("com:AnnotationType", "sdmx_metrics")
        .end();
  }

  private void region(Artefact.Constraint constraint) throws IOException {
    xml.start("str:ConstraintAttachment");
    refer("str:Dataflow", constraint.dataflow());
    xml.end().start("str:CubeRegion", "include", "true");
    String prefix = sdmx3 ? "str:" : "com:";
    for (Map.Entry<Component, List<String>> of : constraint.values().entrySet()) {
      xml.start(prefix + "KeyValue", "id", of.getKey().id());
      if (of.getKey() == Component.TIME_PERIOD) {
        xml.start(prefix + "TimeRange")
            .text("com:StartPeriod", constraint.from().first().toString(), "isInclusive", "true")
            .text("com:EndPeriod", constraint.to().last().toString(), "isInclusive", "true")
            .end();
      } else {
        for (String value : of.getValue()) {
          xml.text(prefix + "Value", value);
        }
      }
      xml.end();
    }
    xml.end();
  }
}
