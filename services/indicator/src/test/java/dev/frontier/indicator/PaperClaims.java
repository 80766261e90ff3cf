package dev.frontier.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.frontier.indicator.domain.claim.Claim;
import dev.frontier.indicator.domain.claim.ContentForm;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.reconciliation.ReportedFigure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The project's copy of what the paper asserts, and of the totals that it prints. */
public final class PaperClaims {

  private PaperClaims() {}

  /** Each as {@code POST /api/claims} takes it. */
  public static List<JsonNode> bodies() {
    Path path = Path.of(System.getProperty("frontier.root"), "data", "paper", "claims.yaml");
    try {
      List<JsonNode> bodies = new ArrayList<>();
      new YAMLMapper().readTree(path.toFile()).get("claims").forEach(bodies::add);
      return bodies;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static List<Claim> claims() {
    return bodies().stream().map(PaperClaims::claim).toList();
  }

  private static Claim claim(JsonNode body) {
    Map<String, Object> fields =
        new ObjectMapper().convertValue(body.get("content"), new TypeReference<>() {});
    ContentForm.Result result = ContentForm.read(fields);
    if (!(result instanceof ContentForm.Result.Read read)) {
      throw new AssertionError(body.get("id") + " " + result);
    }
    return new Claim(
        body.get("id").asText(),
        fields,
        read.content(),
        body.get("textZh").asText(),
        body.get("textEn").asText(),
        body.get("source").asText());
  }

  /** The nine-province totals that the paper prints. */
  public static List<ReportedFigure> totals(Instant from) {
    return Paper.printedTotals().stream()
        .map(
            it ->
                new ReportedFigure(
                    new Quantity(
                        Quantity.Kind.LEVEL,
                        it.indicator(),
                        "BORDER9",
                        null,
                        Period.parse(it.period()).orElseThrow()),
                    it.total(),
                    "table",
                    from))
        .toList();
  }

  /** A decimal as a test compares it: without zeros at the end. */
  public static String plain(BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
