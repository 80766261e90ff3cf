package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.DataPoint;
import dev.frontier.indicator.domain.sdmx.DataSet;
import dev.frontier.indicator.domain.sdmx.Packaging;
import dev.frontier.indicator.domain.sdmx.Structures;
import dev.frontier.indicator.domain.sdmx.TimeSpan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes data as SDMX-CSV 1.0 and 2.0: a line an observation, or a series if only those count. */
final class DataCsv {

  private final DataMessage message;
  private final Negotiation format;
  private final boolean two;
  private final List<Component> columns;
  private final boolean actions;
  private final boolean validity;

  DataCsv(DataMessage message, Negotiation format) {
    this.message = message;
    this.format = format;
    this.two = format.format() == SdmxFormat.DATA_CSV_2;
    this.columns = columns(message);
    // Version 1 has no column for it; where one is needed, it is a custom one at the end.
    this.actions =
        !two
            && message.answer().dataSets().stream()
                .anyMatch(set -> set.action() != DataSet.Action.INFORMATION);
    this.validity =
        message.answer().dataSets().stream()
            .anyMatch(set -> set.validFrom() != null || set.validTo() != null);
  }

  private static List<Component> columns(DataMessage message) {
    boolean observations = message.detail().observations();
    List<Component> columns = new ArrayList<>();
    for (Component component : Component.values()) {
      boolean ofSeries =
          component.dimension()
              ? component != Component.TIME_PERIOD
              : component.role() == Component.Role.INDICATOR_ATTRIBUTE;
      if (message.detail().shows(component) && (observations || ofSeries)) {
        columns.add(component);
      }
    }
    return columns;
  }

  void write(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord(header());
    for (DataSet set : message.answer().dataSets()) {
      if (message.detail().observations()) {
        for (DataPoint point : set.points()) {
          csv.printRecord(line(set, point));
        }
      } else {
        for (List<DataPoint> series : Packaging.TIME_SERIES.groups(set.points())) {
          csv.printRecord(line(set, series.get(0)));
        }
      }
    }
    writer.flush();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    if (two) {
      header.add("STRUCTURE");
      header.add("STRUCTURE_ID");
      if (format.labels().equals("name")) {
        header.add("STRUCTURE_NAME");
      }
      header.add("ACTION");
      if (keys("series")) {
        header.add("SERIES_KEY");
      }
      if (keys("obs")) {
        header.add("OBS_KEY");
      }
    } else {
      header.add("DATAFLOW");
    }
    for (Component component : columns) {
      labelled(header, component.id(), component.label().in(message.chinese()));
    }
    if (actions) {
      header.add("ACTION");
    }
    if (validity) {
      header.add("VALID_FROM");
      header.add("VALID_TO");
    }
    return header;
  }

  private List<String> line(DataSet set, DataPoint point) {
    List<String> line = new ArrayList<>();
    if (two) {
      line.add("dataflow");
    }
    labelled(line, Structures.DATAFLOW.text(), Structures.FLOW_NAME.in(message.chinese()));
    if (two) {
      line.add(set.action().code());
      if (keys("series")) {
        line.add(point.seriesKey());
      }
      if (keys("obs")) {
        line.add(point.observationKey());
      }
    }
    for (Component component : columns) {
      cell(line, component, point.text(component), point);
    }
    if (actions) {
      line.add(set.action().text());
    }
    if (validity) {
      line.add(set.validFrom() == null ? null : set.validFrom().toString());
      line.add(set.validTo() == null ? null : set.validTo().toString());
    }
    return line;
  }

  private void cell(List<String> line, Component component, String value, DataPoint point) {
    if (component == Component.TIME_PERIOD && format.normalized()) {
      String day = TimeSpan.of(point.period()).first().toString();
      labelled(line, day, day);
    } else if (value == null || component.codelist() == null) {
      switch (format.labels()) {
        case "name" -> {
          line.add(value);
          line.add(null);
        }
        default -> line.add(value);
      }
    } else {
      labelled(line, value, message.named(component, value));
    }
  }

  private void labelled(List<String> line, String id, String name) {
    switch (format.labels()) {
      case "both" -> line.add(id.equals(name) ? id : id + ": " + name);
      case "name" -> {
        line.add(id);
        line.add(name);
      }
      default -> line.add(id);
    }
  }

  private boolean keys(String which) {
    return format.keys().equals(which) || format.keys().equals("both");
  }
}
