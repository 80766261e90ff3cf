package dev.frontier.policytracker.domain.progress;

import static dev.frontier.policytracker.domain.progress.People.CLOCK;
import static dev.frontier.policytracker.domain.progress.People.LEAD;
import static dev.frontier.policytracker.domain.progress.People.NOW;
import static dev.frontier.policytracker.domain.progress.People.REPORT;
import static dev.frontier.policytracker.domain.progress.People.claim;
import static dev.frontier.policytracker.domain.progress.People.officer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.progress.Progress.Filing;
import dev.frontier.policytracker.domain.progress.StatusChange.Move;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilingTest {

  private static final Progress START = Progress.start("M01", LEAD);

  @Test
  void theLeadMinistrysClaimIsPutOnTheRecord() {
    // Given
    Claim claim = claim(ClaimedStatus.UNDER_WAY);

    // When
    Filing filing = START.file(officer(LEAD), claim, People.READY, REPORT, CLOCK);

    // Then
    Status after = new Status(ClaimedStatus.UNDER_WAY, Verification.NONE);
    assertEquals(
        new Filing.Filed(
            new Report(REPORT, "M01", claim, LEAD, "officer-PBOC", NOW),
            new StatusChange(
                "M01", 1, Move.CLAIMED, Status.INITIAL, after, REPORT, Optional.empty(), NOW),
            new Progress("M01", LEAD, false, after, Optional.of(REPORT), 1, Optional.of(NOW))),
        filing);
  }

  @Test
  void anotherMinistrysClaimIsDeclined() {
    Filing filing =
        START.file(officer("MFA"), claim(ClaimedStatus.PLANNED), People.READY, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.NOT_LEAD_MINISTRY), filing);
  }

  @Test
  void anOfficerWithoutAMinistryIsDeclined() {
    Actor nowhere = new Actor("x", Set.of(Role.MINISTRY_OFFICER), Optional.empty());

    Filing filing = START.file(nowhere, claim(ClaimedStatus.PLANNED), People.READY, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.NOT_LEAD_MINISTRY), filing);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MINISTRY_OFFICER")
  void aPersonOfTheLeadMinistryInAnotherRoleIsDeclined(Role role) {
    Actor actor = new Actor("x", Set.of(role), Optional.of(LEAD));

    Filing filing = START.file(actor, claim(ClaimedStatus.PLANNED), People.READY, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.NOT_LEAD_MINISTRY), filing);
  }

  @Test
  void carriedOutWithoutEvidenceIsDeclined() {
    Claim claim =
        new Claim(ClaimedStatus.CARRIED_OUT, "All of it", Optional.empty(), Optional.empty());

    Filing filing = START.file(officer(LEAD), claim, People.READY, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.EVIDENCE_REQUIRED), filing);
  }

  @Test
  void carriedOutWithADocumentOnRecordNeedsNoLink() {
    Claim claim =
        new Claim(ClaimedStatus.CARRIED_OUT, "All of it", Optional.empty(), Optional.empty());

    Filing filing =
        START.file(officer(LEAD), claim, new Grounds(1, List.of(), true), REPORT, CLOCK);

    assertTrue(filing instanceof Filing.Filed);
  }

  @Test
  void carriedOutWithAnOpenMilestoneIsDeclined() {
    Filing filing =
        START.file(officer(LEAD), claim(ClaimedStatus.CARRIED_OUT), People.READY, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.OPEN_MILESTONES), filing);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23, false", "2026-11-24, true", "2026-11-25, true"})
  void underWayNeedsAMilestoneThatIsNotOverdue(LocalDate due, boolean taken) {
    Grounds grounds = new Grounds(0, List.of(new Grounds.OpenMilestone("MS1", due)), true);

    Filing filing =
        START.file(officer(LEAD), claim(ClaimedStatus.UNDER_WAY), grounds, REPORT, CLOCK);

    assertEquals(taken, filing instanceof Filing.Filed);
  }

  @Test
  void underWayWithoutAnyMilestoneIsDeclined() {
    Filing filing =
        START.file(officer(LEAD), claim(ClaimedStatus.UNDER_WAY), Grounds.NONE, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.NEXT_MILESTONE_REQUIRED), filing);
  }

  static Stream<Arguments> blocked() {
    return Stream.of(
        Arguments.of(null, "Talks drag", true, Refusal.BLOCKER_REQUIRED),
        Arguments.of("funding", "", true, Refusal.TEXT_REQUIRED),
        Arguments.of("funding", "No money this year", true, null),
        Arguments.of("O1.2", "", true, null),
        Arguments.of("O9.9", "", false, Refusal.BLOCKER_UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("blocked")
  void blockedNamesByWhat(String by, String text, boolean known, Refusal refusal) {
    Claim claim =
        new Claim(
            ClaimedStatus.BLOCKED,
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(by).map(Blocker::of));

    Filing filing =
        START.file(officer(LEAD), claim, new Grounds(0, List.of(), known), REPORT, CLOCK);

    assertEquals(refusal == null, filing instanceof Filing.Filed);
    if (refusal != null) {
      assertEquals(new Filing.Declined(refusal), filing);
    }
  }

  @Test
  void whatIsNotBlockedIsBlockedByNothing() {
    Claim claim =
        new Claim(
            ClaimedStatus.PLANNED,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.of(Blocker.Cause.STAFF));

    Filing filing = START.file(officer(LEAD), claim, Grounds.NONE, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.BLOCKER_NOT_BLOCKED), filing);
  }

  @Test
  void droppedWithoutAReasonIsDeclined() {
    Claim claim = new Claim(ClaimedStatus.DROPPED, " ", Optional.empty(), Optional.empty());

    Filing filing = START.file(officer(LEAD), claim, People.READY, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.TEXT_REQUIRED), filing);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_STARTED", "PLANNED", "UNDER_WAY"})
  void theOtherStatusesNeedNeitherTextNorEvidence(ClaimedStatus status) {
    Claim claim = new Claim(status, "", Optional.empty(), Optional.empty());

    Filing filing = START.file(officer(LEAD), claim, People.READY, REPORT, CLOCK);

    assertTrue(filing instanceof Filing.Filed);
  }

  @Test
  void aStepThatTheMachineDoesNotHaveIsDeclined() {
    Progress underWay = People.filed(START, ClaimedStatus.UNDER_WAY).progress();

    Filing filing =
        underWay.file(officer(LEAD), claim(ClaimedStatus.PLANNED), People.READY, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.IMPOSSIBLE_MOVE), filing);
  }

  @Test
  void aRetiredMeasureTakesNoReports() {
    Progress retired =
        new Progress("M01", LEAD, true, Status.INITIAL, Optional.empty(), 0, Optional.empty());

    Filing filing =
        retired.file(officer(LEAD), claim(ClaimedStatus.PLANNED), People.READY, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.RETIRED), filing);
  }

  @Test
  void aHalfYearThatHasNotBegunIsDeclined() {
    Claim next =
        new Claim(ClaimedStatus.PLANNED, "", Optional.empty(), Optional.of(new HalfYear(2027, 1)));

    Filing filing = START.file(officer(LEAD), next, People.READY, REPORT, CLOCK);

    assertEquals(new Filing.Declined(Refusal.FUTURE_PERIOD), filing);
  }

  @Test
  void aHalfYearBeginsWhenItBeginsInBeijing() {
    // Given eight in the evening of 31 December in Greenwich, four in the morning of 1 January
    // there
    Clock clock = Clock.fixed(Instant.parse("2026-12-31T20:00:00Z"), ZoneOffset.UTC);
    Claim next =
        new Claim(ClaimedStatus.PLANNED, "", Optional.empty(), Optional.of(new HalfYear(2027, 1)));

    // When
    Filing filing = START.file(officer(LEAD), next, People.READY, REPORT, clock);

    // Then
    assertTrue(filing instanceof Filing.Filed);
  }

  @Test
  void aNewReportSetsAnOldVerdictBack() {
    // Given a confirmed claim
    Progress confirmed =
        People.given(
                People.filed(START, ClaimedStatus.UNDER_WAY),
                People.independent(),
                Verification.CONFIRMED)
            .progress();

    // When
    Filing.Filed filed = People.filed(confirmed, ClaimedStatus.UNDER_WAY);

    // Then
    assertEquals(new Status(ClaimedStatus.UNDER_WAY, Verification.NONE), filed.progress().status());
  }

  @Test
  void twoStepsAtOneInstantAreStillOneAfterTheOther() {
    Progress first = People.filed(START, ClaimedStatus.PLANNED).progress();

    Filing.Filed second = People.filed(first, ClaimedStatus.UNDER_WAY);

    assertEquals(NOW.plusNanos(1000), second.report().at());
  }
}
