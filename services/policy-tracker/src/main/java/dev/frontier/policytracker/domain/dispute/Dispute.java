package dev.frontier.policytracker.domain.dispute;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Author;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.progress.Judgement;
import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.Report;
import dev.frontier.policytracker.domain.progress.Verification;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The rules of who may say what about a measure, and what follows from an answer. */
public final class Dispute {

  /** The land-border provinces: whom a measure concerns that names none. */
  private static final Set<String> PROVINCES =
      Set.of("CN-LN", "CN-JL", "CN-HL", "CN-NM", "CN-GS", "CN-XJ", "CN-XZ", "CN-YN", "CN-GX");

  private Dispute() {}

  /** What somebody wants to say. */
  public record Words(String text, Optional<String> region, Optional<UUID> corrects) {}

  /**
   * The remark that is to be corrected, as far as it is on record.
   *
   * @param corrected whether another has taken its place already
   */
  public record Earlier(Remark remark, boolean corrected) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** It is on the record. */
    record Said(Remark remark) implements Outcome {}

    /** It is not taken. */
    record Declined(RemarkRefusal refusal) implements Outcome {}
  }

  /**
   * Answers the verdict on a report.
   *
   * @param judgement the verdict that the report has now
   * @param earlier what {@code words} corrects, when it is on record
   */
  public static Outcome answer(
      Actor actor,
      Progress measure,
      Report report,
      Optional<Judgement> judgement,
      Words words,
      Optional<Earlier> earlier,
      UUID id,
      Clock clock) {
    boolean theirs = actor.of(measure.lead()) || actor.of(report.ministry());
    if (!actor.has(Role.MINISTRY_OFFICER) || !theirs) {
      return new Outcome.Declined(RemarkRefusal.NOT_LEAD_MINISTRY);
    }
    if (judgement.filter(Dispute::findsFault).isEmpty()) {
      return new Outcome.Declined(RemarkRefusal.NOT_REFUSED);
    }
    Author author = Author.of(actor, Role.MINISTRY_OFFICER);
    Remark remark =
        new Remark(
            id,
            Remark.Kind.ANSWER,
            measure.measure(),
            Optional.of(report.id()),
            words.text(),
            words.corrects(),
            author,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return said(remark, earlier);
  }

  /** Comments on a measure. */
  public static Outcome comment(
      Actor actor,
      Measure measure,
      Progress progress,
      Words words,
      Optional<Earlier> earlier,
      UUID id,
      Clock clock) {
    Set<String> regions = regionsConcerned(actor, measure);
    boolean ministry =
        actor.has(Role.MINISTRY_OFFICER)
            && (actor.of(progress.lead()) || measure.support().stream().anyMatch(actor::of));
    if (!ministry && regions.isEmpty()) {
      return new Outcome.Declined(RemarkRefusal.NOT_CONCERNED);
    }
    Optional<String> region = ministry ? Optional.empty() : words.region();
    if (!ministry && region.isEmpty()) {
      if (regions.size() > 1) {
        return new Outcome.Declined(RemarkRefusal.REGION_REQUIRED);
      }
      region = regions.stream().findFirst();
    }
    if (region.filter(one -> !regions.contains(one)).isPresent()) {
      return new Outcome.Declined(RemarkRefusal.NOT_CONCERNED);
    }
    if (progress.retired()) {
      return new Outcome.Declined(RemarkRefusal.RETIRED);
    }
    Author author =
        ministry
            ? Author.of(actor, Role.MINISTRY_OFFICER)
            : new Author(actor.subject(), province(actor), Optional.empty(), region);
    Remark remark =
        new Remark(
            id,
            Remark.Kind.COMMENT,
            progress.measure(),
            Optional.empty(),
            words.text(),
            words.corrects(),
            author,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return said(remark, earlier);
  }

  private static Set<String> regionsConcerned(Actor actor, Measure measure) {
    if (!actor.has(Role.PROVINCE_OFFICER) && !actor.has(Role.PROVINCE_APPROVER)) {
      return Set.of();
    }
    Set<String> concerned = new TreeSet<>(actor.regions());
    concerned.retainAll(measure.regions().isEmpty() ? PROVINCES : measure.regions());
    return concerned;
  }

  private static Role province(Actor actor) {
    return actor.has(Role.PROVINCE_OFFICER) ? Role.PROVINCE_OFFICER : Role.PROVINCE_APPROVER;
  }

  private static Outcome said(Remark remark, Optional<Earlier> earlier) {
    if (remark.text().isBlank()) {
      return new Outcome.Declined(RemarkRefusal.TEXT_REQUIRED);
    }
    if (remark.corrects().isPresent()) {
      if (earlier.filter(found -> sameVoice(found.remark(), remark)).isEmpty()) {
        return new Outcome.Declined(RemarkRefusal.NOT_YOURS);
      }
      if (earlier.get().corrected()) {
        return new Outcome.Declined(RemarkRefusal.CORRECTED_ALREADY);
      }
    }
    return new Outcome.Said(remark);
  }

  /** An office corrects what it said, whoever of it said so. */
  private static boolean sameVoice(Remark earlier, Remark later) {
    return earlier.kind() == later.kind()
        && earlier.measure().equals(later.measure())
        && earlier.report().equals(later.report())
        && earlier.by().ministry().equals(later.by().ministry())
        && earlier.by().region().equals(later.by().region());
  }

  /**
   * The verdict that stands: a report is verified once, but whoever answers a verdict that finds
   * fault may have it looked at again.
   *
   * @param judgement the verdict that the report has now
   * @param newestAnswer the newest answer on record for the report
   */
  public static Optional<Judgement> standing(
      Optional<Judgement> judgement, Optional<Remark> newestAnswer) {
    return judgement.filter(
        given ->
            !findsFault(given)
                || newestAnswer.filter(answer -> answer.at().isAfter(given.at())).isEmpty());
  }

  private static boolean findsFault(Judgement judgement) {
    return judgement.verdict() == Verification.REFUSED
        || judgement.verdict() == Verification.PARTLY;
  }
}
