package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityKind;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry that is put into the register, and why. */
@Schema(name = "FacilityEntry")
record FacilityBody(
    @Schema(
            enumeration = {
              "PILOT_ZONE",
              "FREE_TRADE_ZONE",
              "BORDER_ECONOMIC_ZONE",
              "CROSS_BORDER_ECONOMIC_ZONE",
              "RAIL_PORT",
              "ROAD_PORT",
              "INTERNATIONAL_AIRPORT",
              "PIPELINE",
              "EXPO"
            })
        @NotNull String kind,
    @NotBlank @Size(max = 200) String nameZh,
    @NotBlank @Size(max = 200) String nameEn,
    @Schema(description = "A code of /api/regions.") @NotNull @Pattern(regexp = CodePatterns.REGION) String region,
    @Schema(description = "How many facilities the entry stands for.")
        @NotNull @Min(1) @Max(1_000_000) Integer count,
    @Schema(nullable = true, description = "The first day; null if it is not known.")
        LocalDate validFrom,
    @Schema(nullable = true, description = "The last day; null while there is no end.")
        LocalDate validTo,
    @Schema(description = "Why, for whoever reads the history.") @NotBlank @Size(max = 1000) String reason) {

  /**
   * The entry.
   *
   * @throws dev.frontier.platform.http.ProblemException 422 for a kind that there is not and for
   *     texts that cannot be shown
   */
  Facility toDomain(String code) {
    List<Violation> violations = new ArrayList<>();
    List<String> kinds = Arrays.stream(FacilityKind.values()).map(Enum::name).toList();
    if (!kinds.contains(kind)) {
      violations.add(
          Violation.at(
              null,
              "kind",
              RowRule.CHOICE,
              Map.of("value", kind, "choices", Nearest.to(kind, kinds))));
    }
    shown("nameEn", nameEn, violations);
    shown("nameZh", nameZh, violations);
    shown("reason", reason, violations);
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemType.INVALID_FIELDS).violations(violations).asException();
    }
    return new Facility(
        code,
        FacilityKind.valueOf(kind),
        nameZh.strip(),
        nameEn.strip(),
        region,
        count,
        validFrom,
        validTo);
  }

  private static void shown(String field, String text, List<Violation> violations) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      violations.add(Violation.of(field, RowRule.CONTROL_CHARACTERS));
    }
  }
}
