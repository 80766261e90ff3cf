package dev.frontier.indicator.domain.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.observation.Release;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesIdTest {

  @Test
  void theIdIsWhatAnyMakerOfUuidsGets() {
    Release like = Figures.release(1, "CN-A", Figures.figure(2018, "1"));
    Release cause =
        new Release(
            UUID.fromString("0192f7a0-0001-7000-8000-000000000003"),
            like.dataflow(),
            like.frequency(),
            like.indicator(),
            like.region(),
            like.unit(),
            like.unitMult(),
            like.submission(),
            like.vintage(),
            like.observations());
    SeriesChanges changed =
        new SeriesChanges(cause, Figures.named("TRADE_TOTAL"), "CN-GX", List.of());

    UUID id = ChangesId.of(changed);

    // python3: uuid5(uuid5(NAMESPACE_URL, "urn:frontier:contracts:indicator:indicator-changes:v1"),
    // "0192f7a0-0001-7000-8000-000000000003/TRADE_TOTAL/CN-GX")
    assertEquals(UUID.fromString("6c51c9bb-ecfe-5d4a-8bdb-2531b5824238"), id);
  }
}
