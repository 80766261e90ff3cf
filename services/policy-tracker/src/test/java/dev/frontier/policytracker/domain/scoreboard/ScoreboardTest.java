package dev.frontier.policytracker.domain.scoreboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.Verification;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreboardTest {

  private static final Group PBOC = new Group("PBOC", new Name("央行", "Central bank"));
  private static final Group MFA = new Group("MFA", new Name("外交部", "Foreign affairs"));

  static final Weights WEIGHTS = weights("0.5");

  private static Weights weights(String partly) {
    Map<ClaimedStatus, BigDecimal> claimed = new EnumMap<>(ClaimedStatus.class);
    List<String> values = List.of("0", "0.1", "0.5", "0.25", "1", "0");
    for (ClaimedStatus status : ClaimedStatus.values()) {
      claimed.put(status, new BigDecimal(values.get(status.ordinal())));
    }
    return new Weights(
        claimed,
        Map.of(
            Verification.NONE, BigDecimal.ZERO,
            Verification.CONFIRMED, BigDecimal.ONE,
            Verification.PARTLY, new BigDecimal(partly),
            Verification.REFUSED, BigDecimal.ZERO));
  }

  @Test
  void whatIsClaimedAndWhatWasFoundAreWeighedApart() {
    // Given one under way and unverified, one carried out and confirmed, one carried out in part
    List<Tally> tallies =
        List.of(
            new Tally(new Status(ClaimedStatus.UNDER_WAY, Verification.NONE), 1, 1, 0),
            new Tally(new Status(ClaimedStatus.CARRIED_OUT, Verification.CONFIRMED), 1, 0, 1),
            new Tally(new Status(ClaimedStatus.CARRIED_OUT, Verification.PARTLY), 1, 0, 0));

    Line line = Scoreboard.of(tallies, Map.of(PBOC, tallies), WEIGHTS).lines().get(0);

    assertEquals(new BigDecimal("83.33"), line.claimedIndex());
    assertEquals(new BigDecimal("50.00"), line.verifiedIndex());
    assertEquals(new BigDecimal("33.33"), line.gap());
    assertEquals(1, line.overdue());
    assertEquals(1, line.notMoving());
    assertEquals(0, line.blocked());
    assertEquals(2, line.claimed().get(ClaimedStatus.CARRIED_OUT));
  }

  @Test
  void aGroupWithoutMeasuresHasNoIndexAndIsThere() {
    Line line = Scoreboard.of(List.of(), Map.of(MFA, List.of()), WEIGHTS).lines().get(0);

    assertEquals(0, line.measures());
    assertNull(line.claimedIndex());
    assertNull(line.gap());
    assertEquals(ClaimedStatus.values().length, line.claimed().size());
  }

  @Test
  void aWeightAboveOneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> weights("1.01"));
  }

  @Provide
  Arbitrary<List<Tally>> tallies() {
    return Combinators.combine(
            Arbitraries.of(ClaimedStatus.class),
            Arbitraries.of(Verification.class),
            Arbitraries.longs().between(1, 100_000))
        .as((claimed, verified, n) -> new Tally(new Status(claimed, verified), n, 0, 0))
        .list()
        .ofMaxSize(30);
  }

  @Property
  void verifiersNeverFindMoreThanIsClaimedAndCountsAddUp(@ForAll("tallies") List<Tally> tallies) {
    Line line = Scoreboard.of(tallies, Map.of(), WEIGHTS).total();

    long measures = tallies.stream().mapToLong(Tally::measures).sum();
    assertEquals(measures, line.claimed().values().stream().mapToLong(it -> it).sum());
    assertEquals(measures, line.verified().values().stream().mapToLong(it -> it).sum());
    if (measures > 0) {
      assertTrue(line.gap().signum() >= 0);
      assertTrue(line.claimedIndex().compareTo(new BigDecimal(100)) <= 0);
    }
  }

  @Property
  void droppingAMeasureNeverRaisesAnIndex(@ForAll("tallies") List<Tally> tallies) {
    List<Tally> dropped =
        tallies.stream()
            .map(
                it ->
                    it.status().claimed() == ClaimedStatus.BLOCKED
                        ? new Tally(
                            new Status(ClaimedStatus.DROPPED, Verification.CONFIRMED),
                            it.measures(),
                            0,
                            0)
                        : it)
            .toList();

    if (!tallies.isEmpty()) {
      Line before = Scoreboard.of(tallies, Map.of(), WEIGHTS).total();
      Line after = Scoreboard.of(dropped, Map.of(), WEIGHTS).total();
      assertTrue(after.claimedIndex().compareTo(before.claimedIndex()) <= 0);
      assertTrue(after.verifiedIndex().compareTo(before.verifiedIndex()) <= 0);
    }
  }
}
