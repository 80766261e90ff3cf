package dev.frontier.policytracker.domain.milestone;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Author;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.progress.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The milestones of one measure as they stand, and the only place that decides whether one may be
 * added or moved.
 *
 * @param measure where the measure stands
 * @param all those on record, dropped ones included, by due date
 */
public record Milestones(Progress measure, List<Milestone> all) {

  /** Days begin when they begin in Beijing, where the ministries sit. */
  private static final ZoneId MINISTRIES = ZoneId.of("Asia/Shanghai");

  /** The order in which milestones are shown everywhere. */
  public static final Comparator<Milestone> ORDER =
      Comparator.comparing(Milestone::due).thenComparing(Milestone::code);

  public Milestones {
    all = all.stream().sorted(ORDER).toList();
  }

  /** What is asked for. */
  public sealed interface Change {
    /** The reason given; never null, may be empty. */
    String reason();

    /**
     * A new milestone.
     *
     * @param code empty to be given the next free one
     */
    record Add(Optional<String> code, Name name, LocalDate due, String reason) implements Change {}

    /** Another name or date. */
    record Edit(Name name, LocalDate due, String reason) implements Change {}

    /**
     * It was reached.
     *
     * @param on the day; empty for today
     */
    record Reach(Optional<LocalDate> on, String reason) implements Change {}

    /** It is given up. */
    record Drop(String reason) implements Change {}

    /** It is to be reached after all. */
    record Reopen(String reason) implements Change {}
  }

  /** What became of it. */
  public sealed interface Outcome {
    /**
     * The new version is on the record.
     *
     * @param before the version that it follows; empty for a new milestone
     */
    record Changed(Optional<Milestone> before, Milestone after) implements Outcome {}

    /** Nothing has changed. */
    record Declined(MilestoneRefusal refusal) implements Outcome {}
  }

  /** Those still to be reached. */
  public List<Milestone> open() {
    return all.stream().filter(Milestone::open).toList();
  }

  /** The milestone of that code. */
  public Optional<Milestone> find(String code) {
    return all.stream().filter(milestone -> milestone.code().equals(code)).findFirst();
  }

  /** Puts a new one on the record. */
  public Outcome add(Actor actor, Change.Add add, Clock clock) {
    Optional<MilestoneRefusal> refusal = refusal(actor, MilestoneMove.ADD, add, clock);
    if (refusal.isEmpty() && add.code().flatMap(this::find).isPresent()) {
      refusal = Optional.of(MilestoneRefusal.CODE_TAKEN);
    }
    if (refusal.isPresent()) {
      return new Outcome.Declined(refusal.get());
    }
    Milestone added =
        new Milestone(
            measure.measure(),
            add.code().orElseGet(this::nextCode),
            add.name(),
            add.due(),
            MilestoneState.OPEN,
            Optional.empty(),
            1,
            MilestoneMove.ADD,
            add.reason(),
            author(actor),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return new Outcome.Changed(Optional.empty(), added);
  }

  private String nextCode() {
    int number = all.size() + 1;
    while (find("MS" + number).isPresent()) {
      number++;
    }
    return "MS" + number;
  }

  /** Moves one of them; {@link Change.Add} is no move of one that exists. */
  public Outcome move(Actor actor, Milestone milestone, Change change, Clock clock) {
    MilestoneMove move = moveOf(change);
    Optional<MilestoneRefusal> refusal = refusal(actor, move, change, clock);
    if (refusal.isEmpty() && !move.possibleFrom(milestone.state())) {
      refusal = Optional.of(MilestoneRefusal.IMPOSSIBLE_MOVE);
    }
    return refusal
        .<Outcome>map(Outcome.Declined::new)
        .orElseGet(
            () ->
                new Outcome.Changed(Optional.of(milestone), next(actor, milestone, change, clock)));
  }

  private static MilestoneMove moveOf(Change change) {
    if (change instanceof Change.Edit) {
      return MilestoneMove.EDIT;
    }
    if (change instanceof Change.Reach) {
      return MilestoneMove.REACH;
    }
    if (change instanceof Change.Drop) {
      return MilestoneMove.DROP;
    }
    if (change instanceof Change.Reopen) {
      return MilestoneMove.REOPEN;
    }
    throw new IllegalArgumentException("A milestone is added once");
  }

  private Optional<MilestoneRefusal> refusal(
      Actor actor, MilestoneMove move, Change change, Clock clock) {
    boolean lead = actor.has(Role.MINISTRY_OFFICER) && actor.of(measure.lead());
    if (!lead && !keepsPlan(actor)) {
      return Optional.of(MilestoneRefusal.NOT_LEAD_MINISTRY);
    }
    if (!lead && move == MilestoneMove.REACH) {
      return Optional.of(MilestoneRefusal.ONLY_LEAD_REACHES);
    }
    if (measure.retired()) {
      return Optional.of(MilestoneRefusal.RETIRED);
    }
    if (move != MilestoneMove.REACH && change.reason().isBlank()) {
      return Optional.of(MilestoneRefusal.REASON_REQUIRED);
    }
    if (change instanceof Change.Reach reach
        && reach.on().filter(day -> day.isAfter(today(clock))).isPresent()) {
      return Optional.of(MilestoneRefusal.FUTURE_DAY);
    }
    return Optional.empty();
  }

  private static boolean keepsPlan(Actor actor) {
    return actor.has(Role.STATISTICIAN) || actor.has(Role.ADMIN);
  }

  private Milestone next(Actor actor, Milestone from, Change change, Clock clock) {
    MilestoneMove move = moveOf(change);
    Name name = from.name();
    LocalDate due = from.due();
    if (change instanceof Change.Edit edit) {
      name = edit.name();
      due = edit.due();
    }
    Optional<LocalDate> reachedOn =
        change instanceof Change.Reach reach
            ? Optional.of(reach.on().orElseGet(() -> today(clock)))
            : Optional.empty();
    return new Milestone(
        from.measure(),
        from.code(),
        name,
        due,
        move.to(),
        reachedOn,
        from.version() + 1,
        move,
        change.reason(),
        author(actor),
        after(from.at(), clock));
  }

  private Author author(Actor actor) {
    boolean lead = actor.has(Role.MINISTRY_OFFICER) && actor.of(measure.lead());
    Role keeper = actor.has(Role.STATISTICIAN) ? Role.STATISTICIAN : Role.ADMIN;
    return Author.of(actor, lead ? Role.MINISTRY_OFFICER : keeper);
  }

  /** Strictly after the version before, so that "as of" never falls between two equal instants. */
  public static Instant after(Instant before, Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant earliest = before.plus(1, ChronoUnit.MICROS);
    return earliest.isAfter(now) ? earliest : now;
  }

  private static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), MINISTRIES);
  }
}
