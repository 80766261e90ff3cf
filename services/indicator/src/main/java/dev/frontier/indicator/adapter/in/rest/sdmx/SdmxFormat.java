package dev.frontier.indicator.adapter.in.rest.sdmx;

import java.util.List;

/** The formats of answers, as their media types name them. */
enum SdmxFormat {
  /** Figures with the names of their dimensions spelt out. */
  GENERIC_XML_21("application/vnd.sdmx.genericdata+xml", "2.1", "application/xml", "text/xml"),
  /** The same for series over time. */
  GENERIC_SERIES_XML_21("application/vnd.sdmx.generictimeseriesdata+xml", "2.1"),
  /** Figures whose dimensions are attributes of elements. */
  SPECIFIC_XML_21("application/vnd.sdmx.structurespecificdata+xml", "2.1"),
  /** The same for series over time. */
  SPECIFIC_SERIES_XML_21("application/vnd.sdmx.structurespecifictimeseriesdata+xml", "2.1"),
  /** SDMX-JSON 1. */
  DATA_JSON_1("application/vnd.sdmx.data+json", "1.0.0", "application/json"),
  /** SDMX-CSV 1. */
  DATA_CSV_1("application/vnd.sdmx.data+csv", "1.0.0", "text/csv"),
  /** SDMX-JSON 2. */
  DATA_JSON_2("application/vnd.sdmx.data+json", "2.0.0", "application/json"),
  /** SDMX-ML 3. */
  DATA_XML_30("application/vnd.sdmx.data+xml", "3.0.0", "application/xml", "text/xml"),
  /** SDMX-CSV 2. */
  DATA_CSV_2("application/vnd.sdmx.data+csv", "2.0.0", "text/csv"),
  /** Structures in SDMX-ML 2.1. */
  STRUCTURE_XML_21("application/vnd.sdmx.structure+xml", "2.1", "application/xml", "text/xml"),
  /** Structures in SDMX-JSON 1. */
  STRUCTURE_JSON_1("application/vnd.sdmx.structure+json", "1.0.0", "application/json"),
  /** Structures in SDMX-JSON 2. */
  STRUCTURE_JSON_2("application/vnd.sdmx.structure+json", "2.0.0", "application/json"),
  /** Structures in SDMX-ML 3. */
  STRUCTURE_XML_30("application/vnd.sdmx.structure+xml", "3.0.0", "application/xml", "text/xml");

  /** Of the data of version 1, the default first, which the standard sets. */
  static final List<SdmxFormat> DATA_1 =
      List.of(
          GENERIC_XML_21,
          SPECIFIC_XML_21,
          GENERIC_SERIES_XML_21,
          SPECIFIC_SERIES_XML_21,
          DATA_JSON_1,
          DATA_CSV_1);

  /** Of the data of version 2, the default first. */
  static final List<SdmxFormat> DATA_2 = List.of(DATA_JSON_2, DATA_XML_30, DATA_CSV_2);

  /** Of the structures of version 1, the default first. */
  static final List<SdmxFormat> STRUCTURE_1 = List.of(STRUCTURE_XML_21, STRUCTURE_JSON_1);

  /** Of the structures of version 2, the default first. */
  static final List<SdmxFormat> STRUCTURE_2 = List.of(STRUCTURE_JSON_2, STRUCTURE_XML_30);

  private final String type;
  private final String version;
  private final List<String> aliases;

  SdmxFormat(String type, String version, String... aliases) {
    this.type = type;
    this.version = version;
    this.aliases = List.of(aliases);
  }

  /** Type and subtype. */
  String type() {
    return type;
  }

  /** Version of the format. */
  String version() {
    return version;
  }

  /** The general types that it is given for, too. */
  List<String> aliases() {
    return aliases;
  }

  /** Type with version. */
  String mediaType() {
    return type + ";version=" + version;
  }

  /** What other services call it in addresses. */
  String shortName() {
    return switch (this) {
      case GENERIC_XML_21 -> "genericdata";
      case GENERIC_SERIES_XML_21 -> "generictimeseriesdata";
      case SPECIFIC_XML_21 -> "structurespecificdata";
      case SPECIFIC_SERIES_XML_21 -> "structurespecifictimeseriesdata";
      case DATA_XML_30 -> "xmldata";
      case DATA_JSON_1, DATA_JSON_2 -> "jsondata";
      case DATA_CSV_1, DATA_CSV_2 -> "csvdata";
      case STRUCTURE_XML_21, STRUCTURE_XML_30 -> "structure";
      case STRUCTURE_JSON_1, STRUCTURE_JSON_2 -> "jsonstructure";
    };
  }

  /** Whether it is a table in text. */
  boolean csv() {
    return this == DATA_CSV_1 || this == DATA_CSV_2;
  }

  /** Whether it is for series over time and nothing else. */
  boolean seriesOnly() {
    return this == GENERIC_SERIES_XML_21 || this == SPECIFIC_SERIES_XML_21;
  }
}
