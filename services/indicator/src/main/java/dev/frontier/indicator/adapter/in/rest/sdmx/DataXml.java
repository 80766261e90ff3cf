package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.DataPoint;
import dev.frontier.indicator.domain.sdmx.DataSet;
import dev.frontier.indicator.domain.sdmx.Structures;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes data as SDMX-ML: generic and structure-specific 2.1, structure-specific 3.0. */
final class DataXml {

  private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/";
  private static final String STRUCTURE_ID = "BORDER_OPENNESS_1_0";

  private final DataMessage message;
  private final SdmxFormat format;
  private final boolean generic;
  private final boolean sdmx3;
  private final String namespace;

  DataXml(DataMessage message, SdmxFormat format) {
    this.message = message;
    this.format = format;
    this.generic =
        format == SdmxFormat.GENERIC_XML_21 || format == SdmxFormat.GENERIC_SERIES_XML_21;
    this.sdmx3 = format == SdmxFormat.DATA_XML_30;
    this.namespace = Structures.DATAFLOW.urn(sdmx3) + ":ObsLevelDim:" + message.packaging().id();
  }

  void write(OutputStream out) throws IOException {
    XmlOut xml = new XmlOut(out);
    String schemas = SCHEMAS + (sdmx3 ? "v3_0" : "v2_1");
    xml.start(
        "message:" + root(),
        "xmlns:message",
        schemas + "/message",
        "xmlns:common",
        schemas + "/common",
        "xmlns:" + (generic ? "generic" : "ss"),
        schemas + "/data/" + (generic ? "generic" : "structurespecific"),
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance");
    if (!generic) {
      xml.attribute("xmlns:ns1", namespace);
    }
    header(xml);
    for (DataSet set : message.answer().dataSets()) {
      dataSet(xml, set);
    }
    xml.end().finish();
  }

  private String root() {
    return switch (format) {
      case GENERIC_XML_21 -> "GenericData";
      case GENERIC_SERIES_XML_21 -> "GenericTimeSeriesData";
      case SPECIFIC_SERIES_XML_21 -> "StructureSpecificTimeSeriesData";
      default -> "StructureSpecificData";
    };
  }

  private void header(XmlOut xml) throws IOException {
    xml.start("message:Header")
        .text("message:ID", message.id())
        .text("message:Test", "false")
        .text("message:Prepared", message.prepared().truncatedTo(ChronoUnit.SECONDS).toString())
        .empty("message:Sender", "id", Structures.AGENCY)
        .start("message:Structure", "structureID", STRUCTURE_ID)
        .attribute("namespace", generic ? null : namespace)
        .attribute("dimensionAtObservation", message.packaging().id());
    if (sdmx3) {
      xml.text("common:StructureUsage", Structures.DATAFLOW.urn(true));
    } else {
      xml.start("common:StructureUsage")
          .empty(
              "Ref",
              "agencyID",
              Structures.DATAFLOW.agency(),
              "id",
              Structures.DATAFLOW.id(),
              "version",
              Structures.DATAFLOW.version(),
              "package",
              "datastructure",
              "class",
              "Dataflow")
          .end();
    }
    xml.end().end();
  }

  private void dataSet(XmlOut xml, DataSet set) throws IOException {
    String prefix = generic ? "" : "ss:";
    xml.start("message:DataSet")
        .attribute("xsi:type", generic ? null : "ns1:DataSetType")
        .attribute(prefix + "structureRef", STRUCTURE_ID)
        .attribute("ss:dataScope", generic || sdmx3 ? null : "DataStructure")
        .attribute(prefix + "action", set.action().text())
        .attribute(prefix + "validFromDate", text(set.validFrom()))
        .attribute(prefix + "validToDate", text(set.validTo()));
    if (message.packaging().flat()) {
      for (DataPoint point : set.points()) {
        observation(xml, point);
      }
    } else {
      for (List<DataPoint> group : message.packaging().groups(set.points())) {
        group(xml, group);
      }
    }
    xml.end();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private void group(XmlOut xml, List<DataPoint> group) throws IOException {
    DataPoint first = group.get(0);
    if (generic) {
      xml.start("generic:Series");
      values(xml, "generic:SeriesKey", first, message.packaging().ofGroup());
      values(xml, "generic:Attributes", first, message.attributes(true));
    } else {
      xml.start("Series");
      attributes(xml, first, message.packaging().ofGroup());
      attributes(xml, first, message.attributes(true));
    }
    if (message.detail().observations()) {
      for (DataPoint point : group) {
        observation(xml, point);
      }
    }
    xml.end();
  }

  private void observation(XmlOut xml, DataPoint point) throws IOException {
    String value = message.detail().figures() ? point.text(Component.OBS_VALUE) : null;
    List<Component> dimensions = message.packaging().ofObservation();
    if (!generic) {
      xml.start("Obs");
      attributes(xml, point, dimensions);
      xml.attribute(Component.OBS_VALUE.id(), value);
      attributes(xml, point, message.attributes(false));
      xml.end();
      return;
    }
    xml.start("generic:Obs");
    if (message.packaging().flat()) {
      values(xml, "generic:ObsKey", point, dimensions);
    } else {
      xml.start("generic:ObsDimension")
          .attribute("id", format.seriesOnly() ? null : dimensions.get(0).id())
          .attribute("value", point.text(dimensions.get(0)))
          .end();
    }
    if (value != null) {
      xml.empty("generic:ObsValue", "value", value);
    }
    values(xml, "generic:Attributes", point, message.attributes(false));
    xml.end();
  }

  private static void attributes(XmlOut xml, DataPoint point, List<Component> components)
      throws IOException {
    for (Component component : components) {
      xml.attribute(component.id(), point.text(component));
    }
  }

  private static void values(
      XmlOut xml, String element, DataPoint point, List<Component> components) throws IOException {
    if (components.stream().allMatch(component -> point.text(component) == null)) {
      return;
    }
    xml.start(element);
    for (Component component : components) {
      String value = point.text(component);
      if (value != null) {
        xml.empty("generic:Value", "id", component.id(), "value", value);
      }
    }
    xml.end();
  }
}
