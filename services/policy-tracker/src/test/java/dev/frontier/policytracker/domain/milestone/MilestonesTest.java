package dev.frontier.policytracker.domain.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.milestone.Milestones.Change;
import dev.frontier.policytracker.domain.milestone.Milestones.Outcome;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.progress.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestonesTest {

  /** Already the next day in Beijing. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T18:00:00Z"), ZoneOffset.UTC);

  private static final Name NAME = new Name("签署", "Signed");
  private static final LocalDate DUE = LocalDate.of(2027, 6, 30);
  private static final Progress MEASURE = Progress.start("M01", "PBOC");
  private static final Milestones NONE = new Milestones(MEASURE, List.of());
  private static final Actor LEAD = officer("PBOC");
  private static final Actor KEEPER =
      new Actor("statistician-a", Set.of(Role.STATISTICIAN), Optional.empty());

  private static Actor officer(String ministry) {
    return new Actor("officer-" + ministry, Set.of(Role.MINISTRY_OFFICER), Optional.of(ministry));
  }

  private static Milestone added() {
    Outcome outcome = NONE.add(LEAD, new Change.Add(Optional.empty(), NAME, DUE, "Agreed"), CLOCK);
    return assertInstanceOf(Outcome.Changed.class, outcome).after();
  }

  private static Milestone in(MilestoneState state) {
    return switch (state) {
      case OPEN -> added();
      case REACHED -> moved(added(), new Change.Reach(Optional.empty(), ""));
      case DROPPED -> moved(added(), new Change.Drop("No longer needed"));
    };
  }

  private static Milestone moved(Milestone from, Change change) {
    Outcome outcome = new Milestones(MEASURE, List.of(from)).move(LEAD, from, change, CLOCK);
    return assertInstanceOf(Outcome.Changed.class, outcome).after();
  }

  private static void declined(MilestoneRefusal refusal, Outcome outcome) {
    assertEquals(new Outcome.Declined(refusal), outcome);
  }

  @Test
  void aNewMilestoneIsOpenAndHasTheNextFreeCode() {
    Milestone first = added();

    Outcome outcome =
        new Milestones(MEASURE, List.of(first))
            .add(KEEPER, new Change.Add(Optional.empty(), NAME, DUE, "Agreed"), CLOCK);

    Milestone second = assertInstanceOf(Outcome.Changed.class, outcome).after();
    assertEquals("MS1", first.code());
    assertEquals("MS2", second.code());
    assertTrue(second.open());
    assertEquals(Role.STATISTICIAN, second.by().role());
  }

  @Test
  void aCodeThatIsOnRecordIsNotGivenAgain() {
    Outcome outcome =
        new Milestones(MEASURE, List.of(in(MilestoneState.DROPPED)))
            .add(LEAD, new Change.Add(Optional.of("MS1"), NAME, DUE, "Agreed"), CLOCK);

    declined(MilestoneRefusal.CODE_TAKEN, outcome);
  }

  @Test
  void anotherMinistryChangesNothing() {
    Outcome outcome =
        NONE.add(officer("MFA"), new Change.Add(Optional.empty(), NAME, DUE, "Agreed"), CLOCK);

    declined(MilestoneRefusal.NOT_LEAD_MINISTRY, outcome);
  }

  @Test
  void whoKeepsThePlanDoesNotSayThatSomethingWasReached() {
    Milestone open = added();

    Outcome outcome =
        new Milestones(MEASURE, List.of(open))
            .move(KEEPER, open, new Change.Reach(Optional.empty(), ""), CLOCK);

    declined(MilestoneRefusal.ONLY_LEAD_REACHES, outcome);
  }

  @Test
  void aChangeSaysWhy() {
    Milestone open = added();

    Outcome outcome =
        new Milestones(MEASURE, List.of(open)).move(LEAD, open, new Change.Drop(" "), CLOCK);

    declined(MilestoneRefusal.REASON_REQUIRED, outcome);
  }

  @Test
  void reachedWithoutADayIsReachedOnTheDayInBeijing() {
    Milestone reached = in(MilestoneState.REACHED);

    assertEquals(Optional.of(LocalDate.of(2026, 11, 25)), reached.reachedOn());
  }

  @Test
  void nothingIsReachedOnADayThatHasNotCome() {
    Milestone open = added();

    Outcome outcome =
        new Milestones(MEASURE, List.of(open))
            .move(LEAD, open, new Change.Reach(Optional.of(LocalDate.of(2026, 11, 26)), ""), CLOCK);

    declined(MilestoneRefusal.FUTURE_DAY, outcome);
  }

  @Test
  void aRetiredMeasureTakesNoMilestones() {
    Progress retired =
        new Progress("M01", "PBOC", true, MEASURE.status(), Optional.empty(), 0, Optional.empty());

    Outcome outcome =
        new Milestones(retired, List.of())
            .add(LEAD, new Change.Add(Optional.empty(), NAME, DUE, "Agreed"), CLOCK);

    declined(MilestoneRefusal.RETIRED, outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN,    true,  true,  true,  false",
    "REACHED, false, false, false, true",
    "DROPPED, false, false, false, true"
  })
  void theMovesOfAMilestoneAreThese(
      MilestoneState state, boolean edit, boolean reach, boolean drop, boolean reopen) {
    Milestone from = in(state);

    assertEquals(edit, possible(from, new Change.Edit(NAME, DUE.plusYears(1), "Later")));
    assertEquals(reach, possible(from, new Change.Reach(Optional.empty(), "")));
    assertEquals(drop, possible(from, new Change.Drop("No longer needed")));
    assertEquals(reopen, possible(from, new Change.Reopen("Marked in error")));
  }

  private static boolean possible(Milestone from, Change change) {
    return new Milestones(MEASURE, List.of(from)).move(LEAD, from, change, CLOCK)
        instanceof Outcome.Changed;
  }

  @Property
  void versionsFollowEachOtherWithoutGapsAndWithoutTwoAtOnce(@ForAll List<Integer> steps) {
    List<Milestone> versions = new ArrayList<>(List.of(added()));
    for (int step : steps) {
      Milestone last = versions.get(versions.size() - 1);
      Outcome outcome =
          new Milestones(MEASURE, List.of(last)).move(LEAD, last, change(step), CLOCK);
      if (outcome instanceof Outcome.Changed changed) {
        versions.add(changed.after());
      }
    }

    for (int i = 1; i < versions.size(); i++) {
      Milestone before = versions.get(i - 1);
      Milestone after = versions.get(i);
      assertEquals(before.version() + 1, after.version());
      assertTrue(after.at().isAfter(before.at()));
      assertTrue(after.move().possibleFrom(before.state()));
      assertEquals(after.state() == MilestoneState.REACHED, after.reachedOn().isPresent());
    }
  }

  private static Change change(int step) {
    return switch (Math.floorMod(step, 4)) {
      case 0 -> new Change.Edit(NAME, DUE.plusDays(Math.floorMod(step, 365)), "Later");
      case 1 -> new Change.Reach(Optional.empty(), "");
      case 2 -> new Change.Drop("No longer needed");
      default -> new Change.Reopen("Marked in error");
    };
  }
}
