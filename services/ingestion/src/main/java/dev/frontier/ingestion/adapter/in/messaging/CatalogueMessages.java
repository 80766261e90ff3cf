package dev.frontier.ingestion.adapter.in.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.catalogue.RegionKind;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.platform.messaging.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes entries of the data of {@code frontier.catalogue.v1}: takes the fields it needs and ignores
 * the rest, so that the owner may add some.
 */
@ApplicationScoped
class CatalogueMessages {
  private final ObjectMapper mapper;

  CatalogueMessages(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Reads one.
   *
   * @return empty for a kind of entry that is not known here, as the contract asks
   * @throws PoisonEvent when a field that is needed is missing or cannot be used
   */
  Optional<CatalogueEntry> read(byte[] data) {
    try {
      return read(mapper.readTree(data));
    } catch (IOException | IllegalArgumentException unusable) {
      throw new PoisonEvent("Not an entry of the catalogue: " + unusable.getMessage(), unusable);
    }
  }

  private static Optional<CatalogueEntry> read(JsonNode data) {
    String code = text(data, "code");
    String nameZh = optionalText(data, "nameZh");
    String nameEn = optionalText(data, "nameEn");
    return switch (text(data, "kind")) {
      case "region" ->
          Optional.of(
              new CatalogueEntry.Region(
                  code,
                  RegionKind.valueOf(text(data, "regionKind").toUpperCase(Locale.ROOT)),
                  nameZh,
                  nameEn,
                  null,
                  flag(data, "retired")));
      case "division" -> division(data, code, nameZh, nameEn);
      case "indicator" ->
          Optional.of(
              new CatalogueEntry.Indicator(
                  code,
                  nameZh,
                  nameEn,
                  text(data, "unit"),
                  integer(data, "unitMult"),
                  integer(data, "decimals"),
                  Freq.valueOf(text(data, "freq")),
                  optionalText(data, "expression") != null,
                  flag(data, "retired")));
      case "unit" -> Optional.of(new CatalogueEntry.Unit(code, nameZh, nameEn));
      default -> Optional.empty();
    };
  }

  /** A prefecture or a county; other levels are skipped, as the contract asks. */
  private static Optional<CatalogueEntry> division(
      JsonNode data, String code, String nameZh, String nameEn) {
    RegionKind kind =
        switch (text(data, "divisionKind")) {
          case "prefecture" -> RegionKind.PREFECTURE;
          case "county" -> RegionKind.COUNTY;
          default -> null;
        };
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new CatalogueEntry.Region(
                code, kind, nameZh, nameEn, text(data, "parent"), flag(data, "retired")));
  }

  private static boolean flag(JsonNode data, String field) {
    JsonNode value = data.get(field);
    if (value != null && !value.isNull() && !value.isBoolean()) {
      throw new IllegalArgumentException(field + " is neither true nor false");
    }
    return value != null && value.booleanValue();
  }

  private static String text(JsonNode data, String field) {
    String text = optionalText(data, field);
    if (text == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }

  private static String optionalText(JsonNode data, String field) {
    JsonNode value = data.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(field + " is not a text");
    }
    return value.textValue();
  }

  private static int integer(JsonNode data, String field) {
    JsonNode value = data.get(field);
    if (value == null || !value.isInt()) {
      throw new IllegalArgumentException(field + " is not an integer");
    }
    return value.intValue();
  }
}
