package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.Condition;
import dev.frontier.indicator.domain.sdmx.DataQuery;
import dev.frontier.indicator.domain.sdmx.Detail;
import dev.frontier.indicator.domain.sdmx.Packaging;
import dev.frontier.indicator.domain.sdmx.SeriesKey;
import dev.frontier.indicator.domain.sdmx.TimeSpan;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the parameters of data queries of either version. */
final class DataParameters {

  private static final List<String> TIMES =
      List.of("2021", "2021-07", "2021-07-31", "2021-Q3", "2021-S2", "2021-W30");
  private static final List<String> INSTANTS =
      List.of("2026-03-01T00:00:00Z", "2026-03-01T08:00:00+08:00");
  private static final List<String> BOOLEANS = List.of("true", "false");

  private static final List<String> COMMON =
      List.of(
          "updatedAfter",
          "firstNObservations",
          "lastNObservations",
          "dimensionAtObservation",
          "includeHistory");

  /** Of the standard, but not offered: refused as such and not as mistyped. */
  private static final List<String> NOT_OFFERED =
      List.of("offset", "limit", "sort", "reportingYearStartDay");

  private final SdmxRequest request;

  DataParameters(SdmxRequest request) {
    this.request = request;
  }

  /** A query of version 1 for this key. */
  DataQuery version1(String key) {
    List<String> known = new ArrayList<>(List.of("startPeriod", "endPeriod"));
    known.addAll(COMMON);
    known.add("detail");
    request.only(known);
    Detail detail =
        switch (request.parameter("detail") == null ? "full" : request.parameter("detail")) {
          case "full" -> Detail.FULL;
          case "dataonly" -> Detail.DATA_ONLY;
          case "serieskeysonly" -> Detail.SERIES_KEYS_ONLY;
          case "nodata" -> Detail.NO_DATA;
          default ->
              throw SdmxRequest.invalid(
                  "detail",
                  request.parameter("detail"),
                  List.of("full", "dataonly", "serieskeysonly", "nodata"));
        };
    return query(keyOfVersion1(key), ends(), null, detail);
  }

  /** A query of version 2 for these keys. */
  DataQuery version2(String keys) {
    request.parameters().keySet().stream()
        .filter(NOT_OFFERED::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw Problem.of(ProblemType.PART_NOT_OFFERED).with("part", name).asException();
            });
    List<String> known = new ArrayList<>(COMMON);
    known.addAll(List.of("asOf", "attributes", "measures"));
    List<Condition> conditions = ConditionParameters.read(request, known);
    Instant asOf = instant("asOf");
    Instant updatedAfter = instant("updatedAfter");
    if (asOf != null && updatedAfter != null && updatedAfter.isAfter(asOf)) {
      throw SdmxRequest.invalid(
          "updatedAfter", request.parameter("updatedAfter"), List.of(asOf + " and earlier"));
    }
    return query(keysOfVersion2(keys), conditions, asOf, new Detail(figures(), attributes()));
  }

  /** Which data an availability query of version 1 is about. */
  DataQuery availability1(String key) {
    request.only(List.of("startPeriod", "endPeriod", "updatedAfter", "references", "mode"));
    return query(keyOfVersion1(key), ends(), null, Detail.FULL);
  }

  /** Which data an availability query of version 2 is about. */
  DataQuery availability2(String keys) {
    return query(
        keysOfVersion2(keys),
        ConditionParameters.read(request, List.of("updatedAfter", "references", "mode")),
        null,
        Detail.FULL);
  }

  private DataQuery query(
      List<SeriesKey> keys, List<Condition> conditions, Instant asOf, Detail detail) {
    Instant updatedAfter = instant("updatedAfter");
    boolean history = history();
    return new DataQuery(
        keys,
        conditions,
        count("firstNObservations"),
        count("lastNObservations"),
        updatedAfter,
        asOf,
        history,
        detail,
        packaging());
  }

  private static List<SeriesKey> keyOfVersion1(String key) {
    return SeriesKey.ofVersion1(key)
        .orElseThrow(
            () ->
                SdmxRequest.invalid(
                    "key",
                    key,
                    List.of(
                        "all", "A.TRADE_TOTAL.CN-GX", "A.TRADE_TOTAL.CN-GX+CN-YN", "A..CN-GX")));
  }

  private static List<SeriesKey> keysOfVersion2(String keys) {
    return SeriesKey.ofVersion2(keys)
        .orElseThrow(
            () ->
                SdmxRequest.invalid(
                    "key",
                    keys,
                    List.of(
                        "*",
                        "A.TRADE_TOTAL.CN-GX",
                        "A.*.CN-GX",
                        "A.TRADE_TOTAL.CN-GX,A.TRADE_TOTAL.CN-YN")));
  }

  private List<Condition> ends() {
    List<Condition> ends = new ArrayList<>();
    TimeSpan start = end("startPeriod");
    TimeSpan end = end("endPeriod");
    if (start != null && end != null && end.last().isBefore(start.first())) {
      throw SdmxRequest.invalid(
          "endPeriod",
          request.parameter("endPeriod"),
          List.of(request.parameter("startPeriod") + " and later"));
    }
    if (start != null) {
      ends.add(condition(Condition.Operator.GE, request.parameter("startPeriod")));
    }
    if (end != null) {
      ends.add(condition(Condition.Operator.LE, request.parameter("endPeriod")));
    }
    return ends;
  }

  private static Condition condition(Condition.Operator operator, String time) {
    return new Condition(
        Component.TIME_PERIOD, List.of(List.of(new Condition.Test(operator, time))));
  }

  private TimeSpan end(String name) {
    String text = request.parameter(name);
    return text == null
        ? null
        : TimeSpan.parse(text).orElseThrow(() -> SdmxRequest.invalid(name, text, TIMES));
  }

  private boolean figures() {
    String measures = request.parameter("measures");
    if (measures == null || measures.equals("all")) {
      return true;
    }
    if (measures.equals("none")) {
      return false;
    }
    for (String measure : measures.split(",", -1)) {
      if (!measure.equals(Component.OBS_VALUE.id())) {
        throw SdmxRequest.invalid("measures", measure, List.of("all", "none", "OBS_VALUE"));
      }
    }
    return true;
  }

  private Set<Component> attributes() {
    String text = request.parameter("attributes");
    Set<Component> attributes = new LinkedHashSet<>();
    for (String word : (text == null ? "dsd" : text).split(",", -1)) {
      switch (word) {
        case "dsd", "all" -> attributes.addAll(Component.attributes());
        // There is no reference metadata, and nothing that holds for a whole data set.
        case "none", "msd", "dataset" -> {}
        case "series" -> add(attributes, Component.Role.INDICATOR_ATTRIBUTE);
        case "obs" -> add(attributes, Component.Role.OBSERVATION_ATTRIBUTE);
        default ->
            attributes.add(
                Component.of(word)
                    .filter(Component::attribute)
                    .orElseThrow(() -> SdmxRequest.invalid("attributes", word, attributeWords())));
      }
    }
    return attributes;
  }

  private static void add(Set<Component> attributes, Component.Role role) {
    Component.attributes().stream().filter(it -> it.role() == role).forEach(attributes::add);
  }

  private static List<String> attributeWords() {
    List<String> words = new ArrayList<>(List.of("dsd", "msd", "dataset", "series", "obs"));
    words.addAll(List.of("all", "none"));
    Component.attributes().forEach(it -> words.add(it.id()));
    return words;
  }

  private Packaging packaging() {
    String text = request.parameter("dimensionAtObservation");
    return text == null
        ? Packaging.TIME_SERIES
        : Packaging.of(text)
            .orElseThrow(
                () ->
                    SdmxRequest.invalid(
                        "dimensionAtObservation",
                        text,
                        List.of("TIME_PERIOD", "REGION", "INDICATOR", "FREQ", "AllDimensions")));
  }

  private Integer count(String name) {
    String text = request.parameter(name);
    if (text == null) {
      return null;
    }
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw SdmxRequest.invalid(name, text, List.of("1", "5"));
    }
    return Integer.valueOf(text);
  }

  private boolean history() {
    String text = request.parameter("includeHistory");
    if (text != null && !BOOLEANS.contains(text)) {
      throw SdmxRequest.invalid("includeHistory", text, BOOLEANS);
    }
    return Boolean.parseBoolean(text);
  }

  /** Without an offset the time of the service is meant, which is UTC. */
  private Instant instant(String name) {
    String text = request.parameter(name);
    if (text == null) {
      return null;
    }
    try {
      Instant instant =
          text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text.contains("T") ? text : text + "T00:00:00")
                  .toInstant(ZoneOffset.UTC);
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= 9999) {
        return instant;
      }
    } catch (DateTimeException unreadable) {
      // Answered below, as an instant out of range is.
    }
    throw SdmxRequest.invalid(name, text, INSTANTS);
  }
}
