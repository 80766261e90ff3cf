package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** In which form a plan is written. */
final class PlanFormat {

  static final String YAML = "application/yaml";

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private PlanFormat() {}

  /**
   * The form that the parameter names or, without it, the first acceptable one; JSON by default.
   */
  static MediaType of(String format, HttpHeaders headers) {
    if (format != null && !format.isEmpty()) {
      return switch (format) {
        case "json" -> MediaType.APPLICATION_JSON_TYPE;
        case "yaml" -> MediaType.valueOf(YAML);
        case "xlsx" -> MediaType.valueOf(XLSX);
        default ->
            throw Problem.of(ProblemType.INVALID_PARAMETER)
                .with("parameter", "format")
                .with("value", format.length() <= 80 ? format : format.substring(0, 80) + "…")
                .with("choices", List.of("json", "yaml", "xlsx"))
                .asException();
      };
    }
    List<MediaType> offered =
        List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(YAML), MediaType.valueOf(XLSX));
    for (MediaType wanted : headers.getAcceptableMediaTypes()) {
      for (MediaType type : offered) {
        if (wanted.isCompatible(type)) {
          return type;
        }
      }
    }
    return MediaType.APPLICATION_JSON_TYPE;
  }
}
