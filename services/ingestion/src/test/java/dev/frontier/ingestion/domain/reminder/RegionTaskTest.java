package dev.frontier.ingestion.domain.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.ingestion.domain.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTaskTest {
  @ParameterizedTest(name = "{0} closed {1}, to file {2}, in review {3}")
  @CsvSource({
    "CN-GX, false, true,  false, province-officer, ",
    "CN-GX, false, false, true,  province-approver, ",
    "CN-GX, false, true,  true,  province-officer province-approver, ",
    "CN-GX, false, false, false, '', submitted",
    "CN-GX, true,  true,  true,  '', closed",
    "CN,    false, true,  false, statistician, ",
    "CN,    false, false, true,  statistician, ",
    "CN,    false, false, false, '', submitted"
  })
  void awaitsWhoHasSomethingToDoAndNobodyElse(
      String region,
      boolean isClosed,
      boolean toFile,
      boolean inReview,
      String awaits,
      String settled) {
    RegionTask task =
        new RegionTask(
            "2026-A",
            region,
            "年报",
            "Annual",
            List.of("TRADE_TOTAL"),
            List.of("2026"),
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            isClosed,
            toFile,
            inReview);

    List<Role> roles = task.awaits();

    assertEquals(awaits, roles.stream().map(Role::code).collect(Collectors.joining(" ")));
    assertEquals(settled, task.settled().orElse(null));
  }
}
