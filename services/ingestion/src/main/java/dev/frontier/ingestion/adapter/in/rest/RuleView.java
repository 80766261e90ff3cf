package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.domain.gate.RuleCard;
import dev.frontier.platform.http.RuleText;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule of the gate, in the reader's language. */
@Schema(name = "GateRule")
record RuleView(
    @Schema(required = true, examples = "year-on-year") String code,
    @Schema(
            required = true,
            enumeration = {"error", "warning"})
        String severity,
    @Schema(required = true, description = "What it looks at") String text,
    @Schema(required = true, description = "The numbers that it judges by; growth as a logarithm")
        Map<String, String> parameters) {
  static RuleView of(RuleCard card, Locale language) {
    return new RuleView(
        card.code(),
        card.severity().code(),
        RuleText.gate(card.code(), language),
        card.parameters());
  }
}
