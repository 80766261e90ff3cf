package dev.frontier.policytracker.domain.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.dispute.Dispute;
import dev.frontier.policytracker.domain.dispute.Remark;
import dev.frontier.policytracker.domain.progress.Progress.Filing;
import dev.frontier.policytracker.domain.progress.Progress.Verdict;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws that hold after any sequence of attempts by anybody, whatever was declined on the way. */
class ProgressLawsTest {

  private static final List<String> MINISTRIES = List.of("PBOC", "MFA", "NDRC");

  /** What somebody tries: a claim, a verdict on one of the reports so far, or a change of lead. */
  sealed interface Attempt {
    record File(Actor actor, Claim claim, Grounds grounds) implements Attempt {}

    record Judge(Actor actor, int report, Verification verdict, String reason) implements Attempt {}

    record HandOver(String ministry) implements Attempt {}

    record Answer(Actor actor, int report) implements Attempt {}
  }

  /** A measure's life: what came of the attempts. */
  private static final class Life {
    Progress progress = Progress.start("M01", "PBOC");
    final List<StatusChange> steps = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();
    final Map<UUID, Judgement> judgements = new HashMap<>();
    final Map<UUID, Remark> answers = new HashMap<>();
    final Map<UUID, Grounds> grounds = new HashMap<>();
    int overturned;

    void take(Attempt attempt) {
      if (attempt instanceof Attempt.File file) {
        Filing filing =
            progress.file(
                file.actor(), file.claim(), file.grounds(), UUID.randomUUID(), People.CLOCK);
        if (filing instanceof Filing.Filed filed) {
          reports.add(filed.report());
          grounds.put(filed.report().id(), file.grounds());
          steps.add(filed.change());
          progress = filed.progress();
        }
      } else if (attempt instanceof Attempt.Judge judge && !reports.isEmpty()) {
        Report report = reports.get(judge.report() % reports.size());
        Verdict verdict =
            progress.judge(
                judge.actor(),
                report,
                Dispute.standing(
                    Optional.ofNullable(judgements.get(report.id())),
                    Optional.ofNullable(answers.get(report.id()))),
                judge.verdict(),
                judge.reason(),
                People.CLOCK);
        if (verdict instanceof Verdict.Given given) {
          if (judgements.put(report.id(), given.judgement()) != null) {
            overturned++;
          }
          steps.add(given.change());
          progress = given.progress();
        }
      } else if (attempt instanceof Attempt.Answer answer && !reports.isEmpty()) {
        Report report = reports.get(answer.report() % reports.size());
        // The record's clock goes on: an answer is later than what it answers.
        Clock later = Clock.offset(People.CLOCK, Duration.ofSeconds(steps.size() + 1L));
        Dispute.Outcome outcome =
            Dispute.answer(
                answer.actor(),
                progress,
                report,
                Optional.ofNullable(judgements.get(report.id())),
                new Dispute.Words("We differ", Optional.empty(), Optional.empty()),
                Optional.empty(),
                UUID.randomUUID(),
                later);
        if (outcome instanceof Dispute.Outcome.Said said) {
          assertEquals(false, judgements.get(report.id()).verdict() == Verification.CONFIRMED);
          answers.put(report.id(), said.remark());
        }
      } else if (attempt instanceof Attempt.HandOver to) {
        progress =
            new Progress(
                progress.measure(),
                to.ministry(),
                false,
                progress.status(),
                progress.newestReport(),
                progress.steps(),
                progress.changedAt());
      }
    }

    static Life of(List<Attempt> attempts) {
      Life life = new Life();
      attempts.forEach(life::take);
      return life;
    }
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    // Few people, so that the same one turns up as officer and verifier of several ministries.
    Arbitrary<Actor> actors =
        Combinators.combine(
                Arbitraries.of("ann", "bo", "chen"),
                Arbitraries.subsetOf(Role.values()),
                Arbitraries.of(MINISTRIES).optional())
            .as((subject, roles, ministry) -> new Actor(subject, Set.copyOf(roles), ministry));
    Arbitrary<Claim> claims =
        Combinators.combine(
                Arbitraries.of(ClaimedStatus.class),
                Arbitraries.of("", "a text"),
                Arbitraries.of(URI.create("https://www.example.org/")).optional())
            .as(
                (status, text, link) ->
                    new Claim(
                        status,
                        text,
                        link,
                        Optional.empty(),
                        status == ClaimedStatus.BLOCKED && link.isPresent()
                            ? Optional.of(Blocker.Cause.OTHER)
                            : Optional.empty()));
    Arbitrary<Grounds> grounds = Arbitraries.of(Grounds.NONE, People.READY);
    Arbitrary<Attempt> files = Combinators.combine(actors, claims, grounds).as(Attempt.File::new);
    Arbitrary<Attempt> answers =
        Combinators.combine(actors, Arbitraries.integers().between(0, 50)).as(Attempt.Answer::new);
    Arbitrary<Attempt> judges =
        Combinators.combine(
                actors,
                Arbitraries.integers().between(0, 50),
                Arbitraries.of(Verification.CONFIRMED, Verification.PARTLY, Verification.REFUSED),
                Arbitraries.of("", "a reason"))
            .as(Attempt.Judge::new);
    Arbitrary<Attempt> handsOver = Arbitraries.of(MINISTRIES).map(Attempt.HandOver::new);
    return Arbitraries.frequencyOf(
            Tuple.of(5, files), Tuple.of(5, judges), Tuple.of(3, answers), Tuple.of(1, handsOver))
        .list()
        .ofMaxSize(60);
  }

  @Property
  void nobodyOfTheMinistryThatReportedNorThePersonWhoDidEverVerifies(
      @ForAll("attempts") List<Attempt> attempts) {
    Life life = Life.of(attempts);

    for (Report report : life.reports) {
      Judgement judgement = life.judgements.get(report.id());
      if (judgement != null) {
        assertNotEquals(Optional.of(report.ministry()), judgement.ministry());
        assertNotEquals(report.reporter(), judgement.verifier());
      }
    }
  }

  @Property
  void aVerdictIsOverturnedOnlyAfterAnAnswer(@ForAll("attempts") List<Attempt> attempts) {
    Life life = Life.of(attempts);

    assertTrue(life.overturned == 0 || !life.answers.isEmpty());
  }

  @Property
  void nothingIsEverClaimedThatTheTableDoesNotHave(@ForAll("attempts") List<Attempt> attempts) {
    Life life = Life.of(attempts);

    for (StatusChange step : life.steps) {
      if (step.move() == StatusChange.Move.CLAIMED) {
        assertTrue(
            step.before().refused()
                || step.before().claimed().next().contains(step.after().claimed()));
      } else {
        assertEquals(step.before().claimed(), step.after().claimed());
      }
    }
  }

  @Property
  void replayingTheHistoryGivesTheStatus(@ForAll("attempts") List<Attempt> attempts) {
    Life life = Life.of(attempts);

    Status replayed = StatusHistory.replay(life.steps);

    assertEquals(life.progress.status(), replayed);
    assertEquals(life.progress.steps(), life.steps.size());
  }

  @Property
  void theStatusAsOfAStepIsWhatThatStepLedTo(@ForAll("attempts") List<Attempt> attempts) {
    Life life = Life.of(attempts);

    for (StatusChange step : life.steps) {
      assertEquals(step.after(), StatusHistory.asOf(life.steps, step.at()));
      assertEquals(step.before(), StatusHistory.asOf(life.steps, step.at().minusNanos(1)));
    }
    assertEquals(Status.INITIAL, StatusHistory.asOf(life.steps, Instant.EPOCH));
  }

  @Property
  void theLightsAlwaysSpeakOfTheNewestReport(@ForAll("attempts") List<Attempt> attempts) {
    Life life = Life.of(attempts);

    if (!life.reports.isEmpty()) {
      Report newest = life.reports.get(life.reports.size() - 1);
      Judgement judgement = life.judgements.get(newest.id());
      Verification verified = judgement == null ? Verification.NONE : judgement.verdict();
      assertEquals(new Status(newest.claim().status(), verified), life.progress.status());
    }
  }

  @Property
  void everyClaimOnRecordHasWhatItMustRestOn(@ForAll("attempts") List<Attempt> attempts) {
    Life life = Life.of(attempts);

    for (Report report : life.reports) {
      switch (report.claim().status()) {
        case CARRIED_OUT -> {
          assertEquals(true, report.claim().evidence().isPresent());
          assertEquals(List.of(), life.grounds.get(report.id()).openMilestones());
        }
        case UNDER_WAY ->
            assertEquals(false, life.grounds.get(report.id()).openMilestones().isEmpty());
        case BLOCKED -> assertEquals(true, report.claim().blockedBy().isPresent());
        case DROPPED -> assertEquals(false, report.claim().text().isBlank());
        default -> assertEquals("M01", report.measure());
      }
    }
  }
}
