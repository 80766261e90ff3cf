package dev.frontier.ingestion.domain.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.PartialRow;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.RowAction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UnsaidTest {
  @Test
  void isNothingOfRowsThatReplaceOrSayAll() {
    Unsaid unsaid = new Unsaid();

    unsaid.add(row(1, "1", ObsStatus.A, null, RowAction.REPLACE));
    unsaid.add(row(2, "1", ObsStatus.A, "note", RowAction.MERGE));
    unsaid.add(row(3, null, ObsStatus.O, "note", RowAction.MERGE));

    assertTrue(unsaid.isNothing());
  }

  @Test
  void hasABitForEachRowAndOneBeyond() {
    Unsaid unsaid = new Unsaid();

    unsaid.add(row(1, "1", null, "note", RowAction.MERGE));
    unsaid.add(row(9, "1", ObsStatus.A, null, RowAction.MERGE));
    unsaid.add(row(15, "1", ObsStatus.A, "note", RowAction.MERGE));

    assertEquals(16, unsaid.end());
    assertFalse(unsaid.hasValues());
    assertArrayEquals(new byte[] {2, 0, 0}, unsaid.statuses());
    assertArrayEquals(new byte[] {0, 2, 0}, unsaid.notes());
  }

  @Test
  void leavesTheValueUnlessItIsSaidToBeMissing() {
    PartialRow kept = row(1, null, ObsStatus.E, "note", RowAction.MERGE);
    PartialRow missing = row(2, null, ObsStatus.O, "note", RowAction.MERGE);
    Unsaid unsaid = new Unsaid();

    unsaid.add(kept);

    assertTrue(unsaid.hasValues());
    assertTrue(kept.keepsValue());
    assertFalse(missing.keepsValue());
    assertEquals(ObsStatus.O, kept.alone().status());
  }

  private static PartialRow row(
      int number, String value, ObsStatus status, String note, RowAction action) {
    return new PartialRow(
        number,
        "TRADE_TOTAL",
        Period.parse("2021").orElseThrow(),
        value == null ? null : new BigDecimal(value),
        status,
        note,
        action);
  }
}
