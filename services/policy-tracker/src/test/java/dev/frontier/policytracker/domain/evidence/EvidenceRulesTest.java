package dev.frontier.policytracker.domain.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00.123456Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** PBOC leads, NFRA supports. */
  private static final Parties PARTIES = new Parties(List.of("PBOC", "NFRA"));

  @ParameterizedTest
  @CsvSource({
    "PBOC, MINISTRY_OFFICER, true",
    "NFRA, MINISTRY_OFFICER, true",
    "MOT,  MINISTRY_OFFICER, false",
    ",     MINISTRY_OFFICER, false",
    "PBOC, VERIFIER,         false",
    "PBOC, STATISTICIAN,     false",
    "PBOC, ADMIN,            false"
  })
  void officersOfTheMinistriesThatHaveAPartAddEvidence(String ministry, Role role, boolean may) {
    Optional<EvidenceRefusal> refusal = PARTIES.refuseToAdd(actor(role, ministry), false);

    assertEquals(may ? Optional.empty() : Optional.of(EvidenceRefusal.NOT_YOUR_MEASURE), refusal);
  }

  @Test
  void aMeasureThatLeftThePlanTakesNoEvidence() {
    Optional<EvidenceRefusal> refusal =
        PARTIES.refuseToAdd(actor(Role.MINISTRY_OFFICER, "PBOC"), true);

    assertEquals(Optional.of(EvidenceRefusal.RETIRED), refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "PBOC, MINISTRY_OFFICER, true",
    "NFRA, MINISTRY_OFFICER, true",
    "MOT,  MINISTRY_OFFICER, false",
    "MOT,  VERIFIER,         true",
    ",     VERIFIER,         true",
    ",     STATISTICIAN,     true",
    ",     ADMIN,            false",
    "PBOC, ADMIN,            false"
  })
  void whatIsRestrictedIsSeenByPartiesVerifiersAndStatisticians(
      String ministry, Role role, boolean sees) {
    boolean seen = PARTIES.letSee(actor(role, ministry), link(Visibility.RESTRICTED, "PBOC"));

    assertEquals(sees, seen);
  }

  @Test
  void whatIsPublicIsSeenByAnybody() {
    assertTrue(PARTIES.letSee(nobody(), link(Visibility.PUBLIC, "PBOC")));
    assertTrue(PARTIES.letRead(nobody(), link(Visibility.PUBLIC, "PBOC")));
  }

  @Test
  void aMinistryThatNoLongerHasAPartStillSeesWhatItAdded() {
    Evidence added = link(Visibility.RESTRICTED, "MOT");

    assertTrue(PARTIES.letRead(actor(Role.MINISTRY_OFFICER, "MOT"), added));
  }

  @Test
  void whatWasWithdrawnIsStillOnRecordButReadAsRestricted() {
    Evidence withdrawn = withdrawn(link(Visibility.PUBLIC, "PBOC"));

    assertTrue(PARTIES.letSee(nobody(), withdrawn));
    assertFalse(PARTIES.letRead(nobody(), withdrawn));
    assertTrue(PARTIES.letRead(actor(Role.VERIFIER, null), withdrawn));
  }

  @Test
  void theMinistryThatAddedItWithdrawsItWithAReason() {
    Evidence evidence = link(Visibility.PUBLIC, "PBOC");

    Evidence.Outcome outcome =
        evidence.withdraw(actor(Role.MINISTRY_OFFICER, "PBOC"), "Superseded", CLOCK);

    Evidence.Outcome.Withdrawn done = assertInstanceOf(Evidence.Outcome.Withdrawn.class, outcome);
    assertEquals(
        Optional.of(new Withdrawal(new Hand("x", Optional.of("PBOC"), NOW), "Superseded")),
        done.evidence().withdrawn());
    assertEquals(evidence.content(), done.evidence().content());
  }

  @Test
  void aStatisticianWithdrawsForNoMinistry() {
    Evidence.Outcome outcome =
        link(Visibility.PUBLIC, "PBOC").withdraw(actor(Role.STATISTICIAN, null), "Names", CLOCK);

    Evidence.Outcome.Withdrawn done = assertInstanceOf(Evidence.Outcome.Withdrawn.class, outcome);
    assertEquals(Optional.empty(), done.evidence().withdrawn().orElseThrow().by().ministry());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MINISTRY_OFFICER", "STATISTICIAN"},
      mode = EnumSource.Mode.EXCLUDE)
  void nobodyElseWithdraws(Role role) {
    Evidence.Outcome outcome =
        link(Visibility.PUBLIC, "PBOC").withdraw(actor(role, "PBOC"), "Why not", CLOCK);

    assertEquals(new Evidence.Outcome.Declined(EvidenceRefusal.NOT_YOUR_EVIDENCE), outcome);
  }

  @Test
  void theLeadMinistryDoesNotWithdrawWhatAnotherAdded() {
    Evidence.Outcome outcome =
        link(Visibility.PUBLIC, "NFRA")
            .withdraw(actor(Role.MINISTRY_OFFICER, "PBOC"), "Wrong", CLOCK);

    assertEquals(new Evidence.Outcome.Declined(EvidenceRefusal.NOT_YOUR_EVIDENCE), outcome);
  }

  @Test
  void withdrawnIsWithdrawn() {
    Evidence.Outcome outcome =
        withdrawn(link(Visibility.PUBLIC, "PBOC"))
            .withdraw(actor(Role.STATISTICIAN, null), "Again", CLOCK);

    assertEquals(new Evidence.Outcome.Declined(EvidenceRefusal.WITHDRAWN_ALREADY), outcome);
  }

  @Test
  void aWithdrawalSaysWhy() {
    Evidence.Outcome outcome =
        link(Visibility.PUBLIC, "PBOC").withdraw(actor(Role.STATISTICIAN, null), " ", CLOCK);

    assertEquals(new Evidence.Outcome.Declined(EvidenceRefusal.REASON_REQUIRED), outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, PDF, true",
    "REPORT.PDF, PDF, true",
    "scan.jpeg, JPEG, true",
    "report.pdf.exe, PDF, false",
    "pdf, PDF, false",
    "report.docx, PDF, false"
  })
  void aFileNameEndsAsItsFormatDoes(String name, DocumentType type, boolean fits) {
    assertEquals(fits, type.fits(name));
  }

  private static Evidence withdrawn(Evidence evidence) {
    return ((Evidence.Outcome.Withdrawn)
            evidence.withdraw(actor(Role.STATISTICIAN, null), "Names persons", CLOCK))
        .evidence();
  }

  private static Evidence link(Visibility visibility, String ministry) {
    return new Evidence(
        UUID.fromString("019aa000-0000-7000-8000-000000000001"),
        "M01",
        Optional.empty(),
        "A page",
        visibility,
        new Content.Link(URI.create("https://www.example.org/")),
        new Hand("y", Optional.of(ministry), NOW),
        Optional.empty());
  }

  private static Actor actor(Role role, String ministry) {
    return new Actor("x", Set.of(role), Optional.ofNullable(ministry));
  }

  private static Actor nobody() {
    return new Actor("", Set.of(), Optional.empty());
  }
}
