package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.VersionPattern;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Chooses the format of an answer by the header Accept (RFC 9110, section 12.5.1), its version and
 * the options of SDMX-CSV among it.
 *
 * @param format the chosen one
 * @param labels {@code id}, {@code name} or {@code both}; of SDMX-CSV
 * @param normalized whether times are written as days; of SDMX-CSV
 * @param keys {@code none}, {@code obs}, {@code series} or {@code both}; of SDMX-CSV 2
 */
record Negotiation(SdmxFormat format, String labels, boolean normalized, String keys) {

  private record Range(String type, Map<String, String> parameters, double weight, int place) {

    int exactness() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  /** A parameter that stands for the header, for links and for what cannot send one. */
  static final String PARAMETER = "format";

  /** The format that a question asks for, by the parameter or else by the header. */
  static Negotiation of(SdmxRequest request, List<SdmxFormat> offered) {
    String wanted = request.parameter(PARAMETER);
    if (wanted == null) {
      return of(request.header("Accept"), offered);
    }
    for (SdmxFormat format : offered) {
      if (format.shortName().equals(wanted)) {
        return new Negotiation(format, "id", false, "none");
      }
    }
    throw SdmxRequest.invalid(
        PARAMETER, wanted, offered.stream().map(SdmxFormat::shortName).toList());
  }

  /**
   * The format that the reader likes best of those offered, the first of them if it has no wish.
   *
   * @param accept the header; null if it was not sent
   * @throws ProblemException 406 with what is offered
   */
  static Negotiation of(String accept, List<SdmxFormat> offered) {
    if (accept == null || accept.isBlank()) {
      return new Negotiation(offered.get(0), "id", false, "none");
    }
    for (Range range : ranges(accept)) {
      for (SdmxFormat format : offered) {
        Negotiation chosen = range.weight() > 0 ? chosen(range, format) : null;
        if (chosen != null && !refused(accept, format)) {
          return chosen;
        }
      }
    }
    throw Problem.of(ProblemType.NOT_ACCEPTABLE)
        .with("offered", offered.stream().map(SdmxFormat::mediaType).toList())
        .asException();
  }

  private static boolean refused(String accept, SdmxFormat format) {
    return ranges(accept).stream()
        .anyMatch(range -> range.weight() == 0 && range.type().equals(format.type()));
  }

  private static Negotiation chosen(Range range, SdmxFormat format) {
    boolean any =
        range.type().equals("*/*")
            || (range.type().endsWith("/*")
                && format.type().startsWith(range.type().substring(0, range.type().length() - 1)));
    if (!any && !range.type().equals(format.type()) && !format.aliases().contains(range.type())) {
      return null;
    }
    String version = range.parameters().get("version");
    if (version != null
        && VersionPattern.parse(version).filter(it -> it.matches(format.version())).isEmpty()) {
      return null;
    }
    String labels = range.parameters().getOrDefault("labels", "id");
    String time = range.parameters().getOrDefault("timeformat", "original");
    String keys = range.parameters().getOrDefault("keys", "none");
    boolean two = format == SdmxFormat.DATA_CSV_2;
    boolean known =
        (two ? List.of("id", "name", "both") : List.of("id", "both")).contains(labels)
            && List.of("original", "normalized").contains(time)
            && (two ? List.of("none", "obs", "series", "both") : List.of("none")).contains(keys);
    return format.csv() && !known
        ? null
        : new Negotiation(format, labels, time.equals("normalized"), keys);
  }

  private static List<Range> ranges(String accept) {
    List<Range> ranges = new ArrayList<>();
    for (String written : accept.split(",")) {
      String[] parts = written.split(";");
      Map<String, String> parameters = new HashMap<>();
      for (int i = 1; i < parts.length; i++) {
        String[] pair = parts[i].split("=", 2);
        if (pair.length == 2) {
          parameters.put(
              pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip().replace("\"", ""));
        }
      }
      ranges.add(
          new Range(
              parts[0].strip().toLowerCase(Locale.ROOT),
              parameters,
              weight(parameters.get("q")),
              ranges.size()));
    }
    ranges.sort(
        Comparator.comparingDouble(Range::weight)
            .reversed()
            .thenComparing(Comparator.comparingInt(Range::exactness).reversed())
            .thenComparingInt(Range::place));
    return ranges;
  }

  private static double weight(String text) {
    return text == null || !text.matches("[01](\\.[0-9]{0,3})?") ? 1 : Double.parseDouble(text);
  }

  /** The media type of the answer. */
  String contentType() {
    StringBuilder type = new StringBuilder(format.mediaType());
    if (format.csv()) {
      type.append(";labels=").append(labels);
      type.append(";timeFormat=").append(normalized ? "normalized" : "original");
      if (format == SdmxFormat.DATA_CSV_2) {
        type.append(";keys=").append(keys);
      }
    }
    return type.toString();
  }
}
