package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an answer can be given as. */
enum Format {
  JSON("application/json"),
  CSV(Format.CSV_TYPE + ";charset=UTF-8"),
  XLSX(Format.XLSX_TYPE);

  /** As a description names it. */
  static final String CSV_TYPE = "text/csv";

  /** As a description names it. */
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final MediaType type;

  Format(String type) {
    this.type = MediaType.valueOf(type);
  }

  MediaType type() {
    return type;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format asked for: by the parameter, which can be written into a link, else by the header.
   */
  static Format of(String named, HttpHeaders headers) {
    return MeasureFilters.choice("format", named, values(), Format::word)
        .orElseGet(() -> accepted(headers));
  }

  private static Format accepted(HttpHeaders headers) {
    // The best first, by their weights.
    for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
      for (Format format : values()) {
        if (weight(acceptable) > 0 && acceptable.isCompatible(format.type)) {
          return format;
        }
      }
    }
    List<String> offered =
        Arrays.stream(values()).map(it -> it.type.getType() + "/" + it.type.getSubtype()).toList();
    throw Problem.of(ProblemType.NOT_ACCEPTABLE).with("offered", offered).asException();
  }

  private static double weight(MediaType acceptable) {
    try {
      return Double.parseDouble(acceptable.getParameters().getOrDefault("q", "1"));
    } catch (NumberFormatException unreadable) {
      return 1;
    }
  }
}
