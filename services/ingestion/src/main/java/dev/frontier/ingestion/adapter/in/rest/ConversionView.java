package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.domain.number.Conversion;
import dev.frontier.ingestion.domain.number.Style;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cell that was understood as something else than it says to the letter, as it is told. */
@Schema(name = "Conversion")
record ConversionView(
    @Schema(required = true, description = "Place among the data rows, from 1") int row,
    @Schema(required = true, description = "As the body calls it", examples = "value")
        String column,
    @Schema(required = true, description = "As written, shortened", examples = "9,170.2万美元")
        String from,
    @Schema(required = true, description = "As kept", examples = "0.91702") String to,
    @Schema(
            required = true,
            description =
                "full-width, thousands-separators, unit-in-words, other-multiplier,"
                    + " period-in-words, name")
        List<String> how) {
  static ConversionView of(Conversion conversion, Map<String, String> columnNames) {
    return new ConversionView(
        conversion.row(),
        columnNames.getOrDefault(conversion.column(), conversion.column()),
        conversion.from(),
        conversion.to(),
        conversion.styles().stream().map(Style::code).toList());
  }
}
