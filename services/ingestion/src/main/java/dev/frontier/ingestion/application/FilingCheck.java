package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.application.port.Register;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.number.Conversions;
import dev.frontier.ingestion.domain.number.Width;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.observation.PlainText;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowRules;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.RowsResult;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.publication.Merging;
import dev.frontier.ingestion.domain.publication.Publication;
import dev.frontier.ingestion.domain.publication.PublishedFigure;
import dev.frontier.ingestion.domain.round.RoundChoice;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the catalogue and the register to the rules of a filing. */
@ApplicationScoped
public class FilingCheck {
  private final CatalogueStore catalogue;
  private final Register register;
  private final RoundDesk rounds;
  private final Clock clock;

  FilingCheck(CatalogueStore catalogue, Register register, RoundDesk rounds, Clock clock) {
    this.catalogue = catalogue;
    this.register = register;
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * A filing that keeps every rule.
   *
   * @param round the one it belongs to; null for a revision outside of any
   * @param conversions the cells that were understood as something else than they say
   */
  record Judged(String round, List<SubmissionRow> rows, Conversions conversions) {}

  /** The region that a filing is for: the first one named; empty when no row names any. */
  static Optional<String> regionOf(Filing filing) {
    return filing.rows().stream()
        .map(RawRow::region)
        .filter(Objects::nonNull)
        .map(Width::narrow)
        .findFirst();
  }

  /**
   * The cells of a filing that are understood as something else than they say: the same again for
   * the same filing, whatever became of it.
   */
  Conversions conversions(Filing filing, String region) {
    List<RawRow> rows = merged(filing.rows(), region);
    return RowRules.judge(rows, region, known(filing, region), LocalDate.now(clock))
            instanceof RowsResult.Accepted accepted
        ? accepted.conversions()
        : Conversions.NONE;
  }

  /**
   * Judges a filing.
   *
   * @param region the one it is for; null when it names none
   */
  Outcome<Judged> judge(Filing filing, String region) {
    return judge(filing, region, rows -> rounds.choose(filing.round(), region, rows));
  }

  /** Judges what is to replace the rows of a submission. */
  Outcome<Judged> judge(Filing filing, Submission submission) {
    return judge(
        filing, submission.region(), rows -> rounds.choose(filing.round(), submission, rows));
  }

  private Outcome<Judged> judge(
      Filing filing, String region, Function<List<SubmissionRow>, RoundChoice> choice) {
    // Each of the three keeps its first ones; together they are sorted before the rest is cut.
    Violations violations = new Violations(3 * Violations.MAX_KEPT);
    violations.addAll(filing.unreadable(), filing.unreadableCount());
    judgeReason(filing.reason()).forEach(violations::add);
    RowsResult result =
        RowRules.judge(
            merged(filing.rows(), region), region, known(filing, region), LocalDate.now(clock));
    if (result instanceof RowsResult.Refused refused) {
      violations.addAll(refused.violations(), refused.count());
    } else if (result instanceof RowsResult.Accepted accepted && violations.isEmpty()) {
      List<SubmissionRow> rows = accepted.rows();
      Publication publication =
          Publication.ofNewFiling(rows, published(region, rows), filing.reason() != null);
      if (publication instanceof Publication.Refused refused) {
        violations.addAll(refused.violations(), refused.violations().size());
      }
      Outcome<Judged> placed = place(choice.apply(rows), accepted);
      if (!(placed instanceof Outcome.Refused<Judged> refused)) {
        if (violations.isEmpty()) {
          return placed;
        }
      } else if (refused.refusal().kind() == Refusal.Kind.INVALID_ROWS) {
        violations.addAll(refused.refusal().violations(), refused.refusal().violations().size());
      } else if (violations.isEmpty()) {
        return placed;
      }
    }
    return new Outcome.Refused<>(Refusal.ofRows(violations.byRow(), violations.count()));
  }

  private static Outcome<Judged> place(RoundChoice choice, RowsResult.Accepted accepted) {
    if (choice instanceof RoundChoice.Refused refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    String round = choice instanceof RoundChoice.Taken taken ? taken.round().id() : null;
    return new Outcome.Done<>(new Judged(round, accepted.rows(), accepted.conversions()));
  }

  /** Judges again whether filed rows can be published: others may have been meanwhile. */
  Publication publication(Submission submission, List<SubmissionRow> rows) {
    return Publication.of(rows, published(submission.region(), rows), submission.reason() != null);
  }

  /** The rows, those that change a part of a figure with the rest of it. */
  private List<RawRow> merged(List<RawRow> rows, String region) {
    Set<PublishedFigure.Key> needed =
        rows.stream().map(Merging::needs).flatMap(Optional::stream).collect(Collectors.toSet());
    if (needed.isEmpty() || !Codes.isRegion(region)) {
      return rows;
    }
    Map<PublishedFigure.Key, PublishedFigure> published = register.find(region, needed);
    return rows.stream()
        .map(
            row ->
                Merging.needs(row)
                    .map(published::get)
                    .map(figure -> Merging.fill(row, figure))
                    .orElse(row))
        .toList();
  }

  private Map<PublishedFigure.Key, PublishedFigure> published(
      String region, List<SubmissionRow> rows) {
    return register.find(region, rows.stream().map(PublishedFigure.Key::of).toList());
  }

  private Catalogue known(Filing filing, String region) {
    Set<String> indicators =
        filing.rows().stream()
            .map(RawRow::indicator)
            .filter(Objects::nonNull)
            .map(Width::narrow)
            .filter(Codes::isIndicator)
            .collect(Collectors.toSet());
    return catalogue.find(Codes.isRegion(region) ? Set.of(region) : Set.of(), indicators);
  }

  private static List<RowViolation> judgeReason(String reason) {
    if (reason == null) {
      return List.of();
    }
    if (reason.length() > Submission.MAX_REASON) {
      return List.of(
          RowViolation.ofAll(
              "reason", Rules.TEXT_TOO_LONG, Map.of("limit", Submission.MAX_REASON)));
    }
    return PlainText.isPlain(reason)
        ? List.of()
        : List.of(RowViolation.ofAll("reason", Rules.CONTROL_CHARACTERS, Map.of()));
  }
}
