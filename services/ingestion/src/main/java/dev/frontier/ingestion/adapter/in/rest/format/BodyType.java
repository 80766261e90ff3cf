package dev.frontier.ingestion.adapter.in.rest.format;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a sender says of a body.
 *
 * @param name type and subtype, in small letters
 * @param parameters by name, in whatever capitals
 */
public record BodyType(String name, Map<String, String> parameters) {
  public static final String JSON = MediaType.APPLICATION_JSON;

  /** RFC 7111; JAX-RS has no constant of it. */
  public static final String CSV = "text/csv";

  /** Of the SDMX field guide, which tells the versions apart by a parameter. */
  public static final String SDMX_CSV = "application/vnd.sdmx.data+csv";

  /** Of ECMA-376; what spreadsheet programs call "Excel Workbook". */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Of the header of a request; not null. */
  public static BodyType of(MediaType type) {
    Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    parameters.putAll(type.getParameters());
    return new BodyType(
        (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT), parameters);
  }

  /** A parameter; empty when it is not given. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    parameters.forEach((key, value) -> text.append("; ").append(key).append('=').append(value));
    return text.toString();
  }
}
