package dev.frontier.indicator.adapter.out.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.change.Change;
import dev.frontier.indicator.domain.change.Measure;
import dev.frontier.indicator.domain.change.Reading;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one cause changed in one region goes out in events that a topic takes. */
class ChangePartsTest {

  private static final int MOST_BYTES_OF_AN_EVENT = 1_000_000;
  private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

  @Test
  void changesOfALargeGroupAreSplitBeforeTheyOverrunAnEvent() throws Exception {
    // Given two hundred regions of the longest codes, each named twice by every change
    List<String> members =
        IntStream.range(0, 200).mapToObj("R-0123456789012345678901234-%04d"::formatted).toList();
    List<Change> all = changes(400, members);

    // When
    List<List<Change>> parts = OutboxAnnouncements.parts(all, MAPPER);

    // Then
    assertEquals(all, parts.stream().flatMap(List::stream).toList());
    for (List<Change> part : parts) {
      SeriesChanges changed =
          new SeriesChanges(
              Figures.release(1, "CN-A", Figures.figure(2017, "1")), Figures.TRADE, "GROUP", part);
      int bytes = MAPPER.writeValueAsBytes(ChangesData.of(changed, part)).length;
      assertTrue(bytes < MOST_BYTES_OF_AN_EVENT, part.size() + " changes in " + bytes + " bytes");
    }
  }

  @Test
  void manySmallChangesAreSplitByTheirNumber() {
    List<Change> all = changes(1001, List.of("CN-A"));

    List<List<Change>> parts = OutboxAnnouncements.parts(all, MAPPER);

    assertEquals(List.of(500, 500, 1), parts.stream().map(List::size).toList());
    assertEquals(all, parts.stream().flatMap(List::stream).toList());
  }

  @Test
  void changesThatOverrunAnEventByTheDigitsOfTheirFiguresAreSplit() throws Exception {
    // Given figures of thousands of digits
    Reading digits =
        new Reading(
            BigDecimal.ONE.movePointLeft(4_000), "A", null, null, Period.ofYear(2000), null);
    Change change = new Change(Period.ofYear(2001), Measure.YOY_ABSOLUTE, true, digits, digits);
    List<Change> all = java.util.Collections.nCopies(300, change);

    // When
    List<List<Change>> parts = OutboxAnnouncements.parts(all, MAPPER);

    // Then
    assertEquals(300, parts.stream().mapToInt(List::size).sum());
    for (List<Change> part : parts) {
      int bytes = MAPPER.writeValueAsBytes(part.stream().map(ChangesData::of).toList()).length;
      assertTrue(bytes < MOST_BYTES_OF_AN_EVENT, part.size() + " changes in " + bytes + " bytes");
    }
  }

  private static List<Change> changes(int count, List<String> members) {
    Period before = Period.ofYear(1000);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Coverage coverage = new Coverage(0, members.size(), members);
              Reading reading =
                  new Reading(BigDecimal.valueOf(i), "A", null, coverage, before, members);
              return new Change(
                  Period.ofYear(1001 + i), Measure.YOY_ABSOLUTE, true, reading, reading);
            })
        .toList();
  }
}
