package dev.frontier.indicator.domain.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Paper;
import dev.frontier.indicator.PaperClaims;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.reconciliation.ReportedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/**
 * What the record says to every assertion of the paper. Each verdict was worked out by hand from
 * the printed tables before it was written down in {@code paper-verdicts.csv}.
 */
class PaperClaimsTest {

  private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void everyAssertionHasTheVerdictAndTheValueThatTheTablesGive() throws Exception {
    List<String> judged = new ArrayList<>();
    for (Claim claim : PaperClaims.claims()) {
      Judgement it = judge(claim, PaperClaims.totals(Paper.VINTAGE));
      judged.add(
          String.join(
              ",",
              claim.id(),
              it.verdict().code(),
              rounded(it.value()),
              it.reason() == null ? "" : it.reason().code()));
    }

    assertEquals(String.join("\n", expected()), String.join("\n", judged));
  }

  @Test
  void aTotalThatOnlyTheMembersRoundingCouldExplainIsNotAccusedUntilTheTotalIsReported() {
    Claim total =
        PaperClaims.claims().stream()
            .filter(it -> it.id().equals("P1.2-21"))
            .findFirst()
            .orElseThrow();

    List<Judgement.Verdict> verdicts =
        List.of(
            judge(total, List.of()).verdict(),
            judge(total, PaperClaims.totals(Paper.VINTAGE)).verdict());

    assertEquals(List.of(Judgement.Verdict.TRUE, Judgement.Verdict.FALSE), verdicts);
  }

  private static List<String> expected() throws Exception {
    try (var in = PaperClaimsTest.class.getResourceAsStream("/paper-verdicts.csv");
        var parser =
            CSVFormat.DEFAULT.parse(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parser.getRecords().stream()
          .skip(1)
          .map(row -> String.join(",", row.get(0), row.get(1), row.get(2), row.get(3)))
          .toList();
    }
  }

  private static String rounded(BigDecimal value) {
    return value == null ? "" : PaperClaims.plain(value.setScale(4, RoundingMode.HALF_UP));
  }

  static Judgement judge(Claim claim, List<ReportedFigure> reported) {
    List<Observation> known =
        Paper.releases().stream().map(Release::vintages).flatMap(List::stream).toList();
    Replay replay =
        new Replay(Paper.catalogue(), known, reported, instant -> PaperClaimsTest::facilities);
    return replay
        .judge(
            claim,
            Need.cells(claim.content().needs().toList(), Paper.catalogue()),
            new TreeSet<>(List.of(THEN)))
        .get(THEN);
  }

  private static Optional<Integer> facilities(
      java.util.Collection<String> kinds, java.util.Set<String> regions) {
    return Optional.of(
        Paper.facilities().stream()
            .filter(it -> kinds.contains(it.kind()))
            .filter(it -> regions.contains(it.region()))
            .mapToInt(Paper.Facility::count)
            .sum());
  }
}
