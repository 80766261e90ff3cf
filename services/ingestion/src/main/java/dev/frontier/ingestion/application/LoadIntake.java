package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.UploadRows;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.number.Conversions;
import dev.frontier.ingestion.domain.number.Width;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.PartialRow;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowRules;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.upload.RoundFit;
import dev.frontier.ingestion.domain.upload.Unsaid;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the rows of a load: judges each, and hands it on while nothing is wrong. */
final class LoadIntake implements RowSink {
  /** Ends the reading: there are more rows than are taken. */
  static final class TooManyRows extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyRows() {
      super("too many rows", null, false, false);
    }
  }

  private final Reception reception;
  private final LoadNames names;
  private final RowRules rules;
  private final Optional<RoundFit> round;
  private final LoadGate gate;
  private final Catalogue catalogue;
  private final UploadRows.Sink stored;
  private final long maxRows;
  private final Unsaid unsaid = new Unsaid();

  LoadIntake(
      Reception reception,
      RowRules rules,
      Optional<RoundFit> round,
      LoadGate gate,
      Catalogue catalogue,
      UploadRows.Sink stored,
      long maxRows) {
    this.reception = reception;
    this.names = new LoadNames(catalogue, rules.conversions());
    this.rules = rules;
    this.round = round;
    this.gate = gate;
    this.catalogue = catalogue;
    this.stored = stored;
    this.maxRows = maxRows;
  }

  @Override
  public void row(RawRow read) {
    if (reception.row() > maxRows) {
      throw new TooManyRows();
    }
    RawRow raw = names.coded(read);
    Optional<PartialRow> row = rules.next(raw);
    if (row.isEmpty()) {
      return;
    }
    if (row.get().withdraws()) {
      // Taking figures back is decided submission by submission, with a reason for each.
      rules
          .violations()
          .add(
              RowViolation.of(
                  raw.number(),
                  Columns.ACTION,
                  Rules.ROW_ACTION,
                  Map.of("value", "D", "choices", List.of("I", "A", "M", "R"))));
      return;
    }
    String region = Width.narrow(raw.region());
    // A value that stays as it is was judged when it was published.
    SubmissionRow alone = row.get().alone();
    if (round.isPresent()) {
      round.get().check(region, alone).ifPresent(rules.violations()::add);
    }
    gate.judge(alone, region, catalogue.indicator(alone.indicator()).orElseThrow())
        .forEach(rules.violations()::add);
    // After the first broken rule nothing will be kept, but all are to be named.
    if (rules.violations().isEmpty()) {
      stored.add(region, row.get());
      unsaid.add(row.get());
    }
  }

  @Override
  public void unreadable(RowViolation violation) {
    reception.row();
    rules.violations().add(violation);
  }

  /** What was found wrong. */
  Violations violations() {
    return rules.violations();
  }

  /** What the rows leave as it is published. */
  Unsaid unsaid() {
    return unsaid;
  }

  /** What was understood as something else than it says. */
  Conversions conversions() {
    return rules.conversions().all();
  }
}
