package dev.frontier.indicator.adapter.in.rest;

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

  /** Asks for a format by name; wins over Accept, which nobody can write into a link. */
  static final String PARAMETER = "format";

  /** What that parameter means. */
  static final String SAYS =
      "json, csv or xlsx; without it what the Accept header asks for, else JSON.";

  /** Whether a CSV file begins with the byte order mark. */
  static final String MARK = "bom";

  /** What that parameter means. */
  static final String MARK_SAYS =
      "true lets a CSV file begin with the byte order mark by which spreadsheets recognise UTF-8.";

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

  /** The format asked for: by the parameter, else by the header. */
  static Format of(Parameters asked, HttpHeaders headers) {
    String named = asked.choice(PARAMETER, Arrays.stream(values()).map(Format::word).toList());
    if (named != null) {
      return valueOf(named.toUpperCase(Locale.ROOT));
    }
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
