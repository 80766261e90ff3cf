package dev.frontier.policytracker.domain.progress;

import static dev.frontier.policytracker.domain.progress.People.CLOCK;
import static dev.frontier.policytracker.domain.progress.People.LEAD;
import static dev.frontier.policytracker.domain.progress.People.NOW;
import static dev.frontier.policytracker.domain.progress.People.independent;
import static dev.frontier.policytracker.domain.progress.People.officer;
import static dev.frontier.policytracker.domain.progress.People.verifier;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.progress.Progress.Filing;
import dev.frontier.policytracker.domain.progress.Progress.Verdict;
import dev.frontier.policytracker.domain.progress.StatusChange.Move;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgingTest {

  private static final Progress START = Progress.start("M01", LEAD);
  private final Filing.Filed filed = People.filed(START, ClaimedStatus.CARRIED_OUT);

  @ParameterizedTest
  @CsvSource({"CONFIRMED, VERIFIED", "PARTLY, PARTLY_VERIFIED", "REFUSED, REFUSED"})
  void anIndependentVerifiersVerdictIsPutOnTheRecord(Verification verdict, Move move) {
    Verdict outcome = judge(independent(), verdict, "Seen on the spot");

    Status after = new Status(ClaimedStatus.CARRIED_OUT, verdict);
    assertEquals(
        new Verdict.Given(
            new Judgement(
                filed.report().id(),
                verdict,
                "Seen on the spot",
                Optional.empty(),
                "verifier-a",
                NOW.plusNanos(1000)),
            new StatusChange(
                "M01",
                2,
                move,
                filed.progress().status(),
                after,
                filed.report().id(),
                Optional.of("independent"),
                NOW.plusNanos(1000)),
            new Progress(
                "M01",
                LEAD,
                false,
                after,
                Optional.of(filed.report().id()),
                2,
                Optional.of(NOW.plusNanos(1000)))),
        outcome);
  }

  @Test
  void aVerifierOfAnotherMinistryIsNamedByThatMinistry() {
    Verdict outcome = judge(verifier("MFA"), Verification.CONFIRMED, "");

    assertEquals(Optional.of("MFA"), ((Verdict.Given) outcome).change().verifiedBy());
  }

  @Test
  void aVerifierOfTheLeadMinistryIsDeclined() {
    Verdict outcome = judge(verifier(LEAD), Verification.CONFIRMED, "Fine");

    assertEquals(new Verdict.Declined(Refusal.OWN_MINISTRY), outcome);
  }

  @Test
  void aVerifierOfTheMinistryThatReportedIsDeclinedAfterTheLeadChangedHands() {
    // Given a report of the bank on a measure that the foreign ministry leads today
    Progress handedOver =
        new Progress(
            "M01",
            "MFA",
            false,
            filed.progress().status(),
            filed.progress().newestReport(),
            1,
            filed.progress().changedAt());

    // When
    Verdict outcome =
        handedOver.judge(
            verifier(LEAD),
            filed.report(),
            Optional.empty(),
            Verification.CONFIRMED,
            "Fine",
            CLOCK);

    // Then
    assertEquals(new Verdict.Declined(Refusal.OWN_MINISTRY), outcome);
  }

  @Test
  void whoeverFiledTheReportIsDeclinedThoughNowOfAnotherMinistry() {
    Actor moved = new Actor(filed.report().reporter(), Set.of(Role.VERIFIER), Optional.of("MFA"));

    Verdict outcome = judge(moved, Verification.CONFIRMED, "Fine");

    assertEquals(new Verdict.Declined(Refusal.OWN_REPORT), outcome);
  }

  @Test
  void anOfficerOfAnotherMinistryIsNoVerifier() {
    Verdict outcome = judge(officer("MFA"), Verification.CONFIRMED, "Fine");

    assertEquals(new Verdict.Declined(Refusal.NOT_VERIFIER), outcome);
  }

  @Test
  void aSecondVerdictIsDeclined() {
    // Given
    Verdict.Given first = People.given(filed, independent(), Verification.PARTLY);

    // When
    Verdict outcome =
        first
            .progress()
            .judge(
                verifier("MFA"),
                filed.report(),
                Optional.of(first.judgement()),
                Verification.CONFIRMED,
                "Fine",
                CLOCK);

    // Then
    assertEquals(new Verdict.Declined(Refusal.ALREADY_VERIFIED), outcome);
  }

  @Test
  void anOlderReportIsNotVerifiedAnyMore() {
    // Given
    Progress later = People.filed(filed.progress(), ClaimedStatus.CARRIED_OUT).progress();

    // When
    Verdict outcome =
        later.judge(
            independent(), filed.report(), Optional.empty(), Verification.CONFIRMED, "", CLOCK);

    // Then
    assertEquals(new Verdict.Declined(Refusal.SUPERSEDED), outcome);
  }

  @ParameterizedTest
  @EnumSource(names = {"PARTLY", "REFUSED"})
  void aVerdictThatFindsFaultNeedsItsReason(Verification verdict) {
    Verdict outcome = judge(independent(), verdict, " ");

    assertEquals(new Verdict.Declined(Refusal.REASON_REQUIRED), outcome);
  }

  @Test
  void aRetiredMeasuresLastReportMayStillBeVerified() {
    // Given: the report stays on the record, so whether it was true stays a question
    Progress retired =
        new Progress(
            "M01",
            LEAD,
            true,
            filed.progress().status(),
            filed.progress().newestReport(),
            1,
            filed.progress().changedAt());

    // When
    Verdict outcome =
        retired.judge(
            independent(), filed.report(), Optional.empty(), Verification.CONFIRMED, "", CLOCK);

    // Then
    assertTrue(outcome instanceof Verdict.Given);
  }

  private Verdict judge(Actor actor, Verification verdict, String reason) {
    return filed.progress().judge(actor, filed.report(), Optional.empty(), verdict, reason, CLOCK);
  }
}
