package dev.frontier.platform.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is to be said of a duty now: at most one reminder, however many moments have gone by.
 *
 * <p>Whoever was asleep does not make up for each missed reminder but sends the latest alone, which
 * is the one that is true now; the others are skipped, and the ledger says why.
 *
 * @param send the reminder to be sent; null when there is none
 * @param skips moments that have gone by and are not told of
 * @param next when to look again; null when no moment is left
 */
record Plan(Step send, List<Skip> skips, Instant next) {
  /** Another reminder of the same duty, of a later moment, is sent in its place. */
  static final String OVERTAKEN = "overtaken";

  Plan {
    skips = List.copyOf(skips);
  }

  /** A moment that is not told of, and why. */
  record Skip(Step step, String reason) {}

  /**
   * Plans; the same for the same arguments.
   *
   * @param decided kinds that the ledger has for the duty's present due time
   */
  static Plan of(Duty duty, Schedule schedule, Set<String> decided, Instant now) {
    Step send = null;
    Instant next = null;
    List<Skip> skips = new ArrayList<>();
    for (Step step : schedule.steps()) {
      Instant moment = Schedule.moment(duty, step);
      if (moment.isAfter(now)) {
        // Steps are in the order of time, so this is the first to come.
        next = moment;
        break;
      }
      if (send != null) {
        skips.add(new Skip(send, OVERTAKEN));
        send = null;
      }
      if (!decided.contains(step.kind())) {
        send = step;
      }
    }
    if (send != null && !duty.isOpen()) {
      skips.add(new Skip(send, duty.settled()));
      send = null;
    }
    return new Plan(
        send,
        duty.isOpen()
            ? skips
            : skips.stream().map(skip -> new Skip(skip.step(), duty.settled())).toList(),
        next);
  }
}
