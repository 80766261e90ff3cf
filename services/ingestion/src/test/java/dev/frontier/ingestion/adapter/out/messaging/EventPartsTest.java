package dev.frontier.ingestion.adapter.out.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.publication.Publication;
import dev.frontier.ingestion.domain.publication.Publication.Observation;
import dev.frontier.ingestion.domain.publication.Publication.Overridden;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventPartsTest {
  @Property(tries = 30)
  void everyPartFitsAndTogetherTheyAreAllInOrder(@ForAll("observations") List<Observation> all)
      throws JsonProcessingException {
    List<List<Observation>> parts = EventParts.of(all);

    assertEquals(all, parts.stream().flatMap(List::stream).toList());
    for (List<Observation> part : parts) {
      List<FiguresData.Figure> figures = part.stream().map(FiguresData.Figure::of).toList();
      assertTrue(part.size() <= EventParts.MAX_OBSERVATIONS);
      assertTrue(new ObjectMapper().writeValueAsBytes(figures).length < 900_000);
    }
  }

  @Provide
  Arbitrary<List<Observation>> observations() {
    Arbitrary<String> notes =
        Arbitraries.of("", "\"", "a", "广", "\n").flatMap(this::repeated).injectNull(0.2);
    return Arbitraries.integers()
        .between(1, 5000)
        .flatMap(
            count ->
                notes.map(
                    note ->
                        IntStream.range(0, count)
                            .mapToObj(i -> observation(i + 1, note))
                            .toList()));
  }

  private Arbitrary<String> repeated(String text) {
    return Arbitraries.integers().between(1, 2000).map(text::repeat);
  }

  private static Observation observation(int number, String note) {
    return new Observation(
        new SubmissionRow(
            number,
            "T",
            new Period(Freq.M, 2199, 12),
            new BigDecimal("-123456789012345678.123456789"),
            ObsStatus.A,
            note),
        Publication.Action.PUBLISHED,
        note == null ? List.of() : List.of(overridden(note), overridden(note)));
  }

  private static Overridden overridden(String reason) {
    return new Overridden(
        "year-on-year",
        Map.of("value", "1", "growth", "-123456789012345678.1", "previous", "2199-11"),
        reason);
  }
}
