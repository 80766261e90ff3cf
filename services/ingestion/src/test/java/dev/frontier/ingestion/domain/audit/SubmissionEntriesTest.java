package dev.frontier.ingestion.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import dev.frontier.local.dist.Checkout;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubmissionEntriesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
  private static final Actor OFFICER =
      new Actor(new Person("1", "officer"), Set.of(Role.PROVINCE_OFFICER), Set.of("CN-GX"));
  private static final Actor APPROVER =
      new Actor(new Person("2", "approver"), Set.of(Role.PROVINCE_APPROVER), Set.of("CN-GX"));

  @Test
  void saysWhoFiledWhichFigures() {
    List<SubmissionRow> rows = List.of(row("TRADE_TOTAL", "2021", "917.02", "final"));

    AuditEntry entry = SubmissionEntries.filed(draft(rows, null), rows);

    assertEquals("submission.draft", entry.action());
    assertEquals("officer", entry.actor().name());
    assertEquals("CN-GX", entry.region());
    assertNull(entry.before());
    assertEquals("draft", entry.after().get("state"));
    assertEquals("ANNUAL-2021", entry.after().get("round"));
    assertEquals("1", entry.after().get("rows"));
    assertEquals("917.02 A final", entry.after().get("figure TRADE_TOTAL 2021"));
  }

  @Test
  void namesOnlyTheFiguresThatDiffer() {
    List<SubmissionRow> old =
        List.of(
            row("A", "2019", "1", null), row("A", "2020", "2", null), row("A", "2021", "3", null));
    List<SubmissionRow> now =
        List.of(
            row("A", "2020", "2", null), row("A", "2021", "4", null), row("A", "2022", null, null));
    Submission draft = draft(old, null);

    AuditEntry entry = SubmissionEntries.replaced(draft, old, draft(now, "why"), now);

    assertEquals(Map.of("figure A 2019", "1 A", "figure A 2021", "3 A"), figures(entry.before()));
    assertEquals(Map.of("figure A 2021", "4 A", "figure A 2022", "- O"), figures(entry.after()));
    assertEquals("why", entry.reason());
  }

  @Test
  void countsTheDifferencesThatItDoesNotName() {
    List<SubmissionRow> rows =
        IntStream.rangeClosed(1900, 2029)
            .mapToObj(year -> row("A", Integer.toString(year), "1", null))
            .toList();

    AuditEntry entry = SubmissionEntries.filed(draft(rows, null), rows);

    assertEquals(FigureChanges.MAX_NAMED, figures(entry.after()).size());
    assertEquals("30", entry.after().get("figuresNotNamed"));
  }

  @Test
  void cutsALongNoteButDigestsAllOfIt() {
    List<SubmissionRow> one = List.of(row("A", "2021", "1", "𝄞".repeat(1000)));
    List<SubmissionRow> other = List.of(row("A", "2021", "1", "𝄞".repeat(999) + "!"));

    AuditEntry entry = SubmissionEntries.filed(draft(one, null), one);

    String text = entry.after().get("figure A 2021");
    assertTrue(text.length() <= FigureChanges.MAX_TEXT, text);
    assertTrue(text.endsWith("𝄞…"), text);
    assertNotEquals(
        SubmissionEntries.filed(draft(other, null), other).after().get("figuresSha256"),
        entry.after().get("figuresSha256"));
  }

  @Test
  void digestsFiguresAsTheContractsExampleDoes() throws IOException {
    String line =
        Files.readAllLines(Checkout.root().resolve("contracts/audit/v1/examples/whole.ndjson"))
            .get(3);
    JsonNode example = new ObjectMapper().readTree(line);
    List<SubmissionRow> rows =
        List.of(
            row("VISITORS", "2021", null, "口岸关闭"),
            new SubmissionRow(
                1,
                "TRADE_TOTAL",
                Period.parse("2021").orElseThrow(),
                new BigDecimal("917.02"),
                ObsStatus.P,
                "unit mended: \"100m USD\"\nsee \\ annex\t2"));

    AuditEntry entry = SubmissionEntries.filed(draft(rows, null), rows);

    assertEquals(
        example.at("/after/figuresSha256").textValue(), entry.after().get("figuresSha256"));
    assertEquals(
        example.at("/after/figure TRADE_TOTAL 2021").textValue(),
        entry.after().get("figure TRADE_TOTAL 2021"));
  }

  @Test
  void saysWhereAStepLedAndWhy() {
    List<SubmissionRow> rows = List.of(row("A", "2021", "1", null));
    Submission inReview = moved(draft(rows, "late returns").submit(OFFICER, NOW));
    Submission returned = moved(inReview.giveBack(APPROVER, "look again", NOW.plusSeconds(1)));

    AuditEntry entry = SubmissionEntries.moved(inReview, returned);

    assertEquals("submission.return", entry.action());
    assertEquals("in_review", entry.before().get("state"));
    assertEquals("returned", entry.after().get("state"));
    assertEquals("look again", entry.reason());
    assertEquals(NOW.plusSeconds(1), entry.at());
    assertEquals("approver", entry.actor().name());
  }

  private static Map<String, String> figures(Map<String, String> facts) {
    return facts.entrySet().stream()
        .filter(fact -> fact.getKey().startsWith("figure "))
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Submission draft(List<SubmissionRow> rows, String reason) {
    return Submission.draft(
        new UUID(0, 1), "CN-GX", "ANNUAL-2021", reason, Scope.of(rows), OFFICER, NOW);
  }

  private static Submission moved(Transition transition) {
    return ((Transition.Moved) transition).submission();
  }

  private static SubmissionRow row(String indicator, String period, String value, String note) {
    return new SubmissionRow(
        1,
        indicator,
        Period.parse(period).orElseThrow(),
        value == null ? null : new BigDecimal(value),
        value == null ? ObsStatus.O : ObsStatus.A,
        note);
  }
}
