package dev.frontier.policytracker.domain.progress;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People and claims for tests. */
final class People {

  static final String LEAD = "PBOC";
  static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123456Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final UUID REPORT = UUID.fromString("019aa000-0000-7000-8000-000000000001");

  /** A milestone lies ahead. */
  static final Grounds READY =
      new Grounds(0, List.of(new Grounds.OpenMilestone("MS1", LocalDate.of(2027, 6, 30))), true);

  private People() {}

  /** Grounds on which that status can be claimed. */
  static Grounds grounds(ClaimedStatus status) {
    return status == ClaimedStatus.CARRIED_OUT ? Grounds.NONE : READY;
  }

  static Actor officer(String ministry) {
    return new Actor("officer-" + ministry, Set.of(Role.MINISTRY_OFFICER), Optional.of(ministry));
  }

  static Actor verifier(String ministry) {
    return new Actor("verifier-" + ministry, Set.of(Role.VERIFIER), Optional.of(ministry));
  }

  static Actor independent() {
    return new Actor("verifier-a", Set.of(Role.VERIFIER), Optional.empty());
  }

  static Claim claim(ClaimedStatus status) {
    return new Claim(
        status,
        "What was done",
        Optional.of(URI.create("https://www.example.org/evidence")),
        Optional.of(new HalfYear(2026, 2)),
        status == ClaimedStatus.BLOCKED ? Optional.of(Blocker.Cause.FUNDING) : Optional.empty());
  }

  static Progress.Filing.Filed filed(Progress progress, ClaimedStatus status) {
    return (Progress.Filing.Filed)
        progress.file(
            officer(progress.lead()), claim(status), grounds(status), UUID.randomUUID(), CLOCK);
  }

  static Progress.Verdict.Given given(
      Progress.Filing.Filed filed, Actor verifier, Verification verdict) {
    return (Progress.Verdict.Given)
        filed.progress().judge(verifier, filed.report(), Optional.empty(), verdict, "Seen", CLOCK);
  }
}
