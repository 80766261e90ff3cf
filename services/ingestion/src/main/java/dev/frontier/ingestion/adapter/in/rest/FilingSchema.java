package dev.frontier.ingestion.adapter.in.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a filing in JSON; it is read by {@link JsonFilings} and never bound to this. */
@Schema(name = "Filing", additionalProperties = Schema.False.class)
record FilingSchema(
    @Schema(
            nullable = true,
            pattern = "^[A-Z0-9][A-Z0-9-]{1,39}$",
            description =
                "The round; where only one open round takes the figures it may be left out",
            examples = "ANNUAL-2022")
        String round,
    @Schema(nullable = true, maxLength = 2000, description = "Required to revise what is published")
        String reason,
    @Schema(required = true, minItems = 1, maxItems = 10000) List<Row> rows) {

  /** A row as it is filed. */
  @Schema(name = "FilingRow", additionalProperties = Schema.False.class)
  record Row(
      @Schema(required = true, description = "The same in all rows", examples = "CN-GX")
          String region,
      @Schema(required = true, examples = "TRADE_TOTAL") String indicator,
      @Schema(required = true, description = "2021, 2021-Q3 or 2021-07", examples = "2021")
          String period,
      @Schema(
              nullable = true,
              oneOf = {DecimalText.class, BigDecimal.class},
              description =
                  "In the unit of the indicator, with a decimal point, kept to the digit; or with"
                      + " separators or a unit in words where they have one meaning. Null when"
                      + " missing")
          Object value,
      @Schema(
              nullable = true,
              pattern = "^[ABDEFGIOPSUV]$",
              description = "SDMX CL_OBS_STATUS: A when not given; O exactly for a missing value")
          String obs_status,
      @Schema(nullable = true, maxLength = 2000) String note,
      @Schema(
              nullable = true,
              description =
                  "What the value counts, in words; converted to the indicator's multiplier",
              examples = "亿美元")
          String unit) {}

  /** A value as text; null where it is missing. */
  @Schema(name = "DecimalText", type = SchemaType.STRING, nullable = true, examples = "917.02")
  interface DecimalText {}
}
