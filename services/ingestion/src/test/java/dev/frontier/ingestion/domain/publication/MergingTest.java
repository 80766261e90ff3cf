package dev.frontier.ingestion.domain.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowAction;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergingTest {
  private static final PublishedFigure PUBLISHED =
      new PublishedFigure(
          "TRADE_TOTAL", "2021", new BigDecimal("917.020"), ObsStatus.P, "customs data");

  @Test
  void leavesWhatTheRowDoesNotSayAsItIsPublished() {
    RawRow row = row(RowAction.MERGE, null, null, "counted again");

    RawRow merged = Merging.fill(row, PUBLISHED);

    assertEquals(
        row(RowAction.MERGE, "917.020", "P", "counted again", RawRow.Stated.NOTHING), merged);
  }

  @Test
  void keepsAPublishedValueOutOfTheMultiplierThatTheRowCountsIn() {
    RawRow row = row(RowAction.MERGE, null, null, null, new RawRow.Stated("A", "USD", "6"));

    RawRow merged = Merging.fill(row, PUBLISHED);

    assertEquals(new RawRow.Stated("A", null, null), merged.stated());
  }

  @Test
  void doesNotKeepTheValueOfWhoSaysThatItIsMissing() {
    RawRow row = row(RowAction.MERGE, null, "O", null);

    RawRow merged = Merging.fill(row, PUBLISHED);

    assertEquals(Optional.empty(), Optional.ofNullable(merged.value()));
  }

  @Test
  void asksOnlyForFiguresOfWhichTheRowLeavesSomethingOut() {
    assertEquals(
        Optional.of(new PublishedFigure.Key("TRADE_TOTAL", "2021")),
        Merging.needs(row(RowAction.MERGE, "1", "A", null)));
    assertEquals(Optional.empty(), Merging.needs(row(RowAction.MERGE, "1", "A", "note")));
    assertEquals(Optional.empty(), Merging.needs(row(RowAction.REPLACE, "1", null, null)));
  }

  private static RawRow row(RowAction action, String value, String status, String note) {
    return row(action, value, status, note, RawRow.Stated.NOTHING);
  }

  private static RawRow row(
      RowAction action, String value, String status, String note, RawRow.Stated stated) {
    return new RawRow(1, "CN-GX", "TRADE_TOTAL", "2021", value, status, note, action, stated);
  }
}
