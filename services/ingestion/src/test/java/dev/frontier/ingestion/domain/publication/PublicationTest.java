package dev.frontier.ingestion.domain.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicationTest {
  private static final PublishedFigure KNOWN =
      new PublishedFigure("TRADE_TOTAL", "2020", new BigDecimal("704.14"), ObsStatus.A, null);

  @Test
  void tellsFirstFromRevisedAndSortsPeriods() {
    List<SubmissionRow> rows =
        List.of(row(1, "TRADE_TOTAL", "2021", "917.02"), row(2, "TRADE_TOTAL", "2020", "700"));

    Publication publication = Publication.of(rows, Map.of(KNOWN.key(), KNOWN), true);

    assertEquals(
        List.of("2020 REVISED", "2021 PUBLISHED"),
        assertInstanceOf(Publication.Ready.class, publication).series().get("TRADE_TOTAL").stream()
            .map(one -> one.row().period() + " " + one.action())
            .toList());
  }

  @Test
  void leavesOutWhatSaysNothingNew() {
    List<SubmissionRow> rows =
        List.of(row(1, "TRADE_TOTAL", "2020", "704.14"), row(2, "GDP", "2020", "22157"));

    Publication publication = Publication.of(rows, Map.of(KNOWN.key(), KNOWN), false);

    assertEquals(
        List.of("GDP"),
        List.copyOf(assertInstanceOf(Publication.Ready.class, publication).series().keySet()));
  }

  @Test
  void refusesARevisionWithoutAReasonByRow() {
    List<SubmissionRow> rows =
        List.of(row(1, "TRADE_TOTAL", "2021", "917.02"), row(2, "TRADE_TOTAL", "2020", "700"));

    Publication publication = Publication.of(rows, Map.of(KNOWN.key(), KNOWN), false);

    var violations = assertInstanceOf(Publication.Refused.class, publication).violations();
    assertEquals(1, violations.size());
    assertEquals(2, violations.get(0).row());
    assertEquals(Rules.REASON_REQUIRED, violations.get(0).rule());
  }

  @Test
  void countsFinerDigitsAsARevision() {
    List<SubmissionRow> rows = List.of(row(1, "TRADE_TOTAL", "2020", "704.140"));

    Publication publication = Publication.of(rows, Map.of(KNOWN.key(), KNOWN), true);

    assertEquals(1, assertInstanceOf(Publication.Ready.class, publication).series().size());
  }

  @Test
  void refusesANewFilingThatChangesNothingAtAll() {
    List<SubmissionRow> rows = List.of(row(1, "TRADE_TOTAL", "2020", "704.14"));

    Publication publication = Publication.ofNewFiling(rows, Map.of(KNOWN.key(), KNOWN), true);

    assertEquals(
        Rules.NO_CHANGE,
        assertInstanceOf(Publication.Refused.class, publication).violations().get(0).rule());
  }

  @Test
  void withdrawsWhatIsPublishedAndNothingElse() {
    List<SubmissionRow> rows = List.of(withdrawal(1, "2020"), withdrawal(2, "2021"));

    Publication publication = Publication.of(rows, Map.of(KNOWN.key(), KNOWN), true);

    var violations = assertInstanceOf(Publication.Refused.class, publication).violations();
    assertEquals(
        List.of("2 not-published"),
        violations.stream().map(one -> one.row() + " " + one.rule()).toList());
  }

  @Test
  void withdrawsAFigureThatWasPublishedAsMissing() {
    PublishedFigure missing = new PublishedFigure("TRADE_TOTAL", "2020", null, ObsStatus.O, null);

    Publication publication =
        Publication.ofNewFiling(
            List.of(withdrawal(1, "2020")), Map.of(missing.key(), missing), true);

    assertEquals(
        Publication.Action.WITHDRAWN,
        assertInstanceOf(Publication.Ready.class, publication)
            .series()
            .get("TRADE_TOTAL")
            .get(0)
            .action());
  }

  @Test
  void withdrawsNothingWithoutAReason() {
    List<SubmissionRow> rows = List.of(withdrawal(1, "2020"));

    Publication publication = Publication.of(rows, Map.of(KNOWN.key(), KNOWN), false);

    assertEquals(
        Rules.REASON_REQUIRED,
        assertInstanceOf(Publication.Refused.class, publication).violations().get(0).rule());
  }

  private static SubmissionRow withdrawal(int number, String period) {
    return new SubmissionRow(
        number, "TRADE_TOTAL", Period.parse(period).orElseThrow(), null, ObsStatus.O, null, true);
  }

  private static SubmissionRow row(int number, String indicator, String period, String value) {
    return new SubmissionRow(
        number,
        indicator,
        Period.parse(period).orElseThrow(),
        new BigDecimal(value),
        ObsStatus.A,
        null);
  }
}
