package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.ingestion.application.Filing;
import dev.frontier.ingestion.application.RowSink;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is read of one filing, up to the number of rows that one may have. */
public final class FilingCollector implements RowSink {
  private final FilingConfig config;
  private final List<RawRow> rows = new ArrayList<>();
  private final Violations violations = new Violations();
  private String round;
  private String reason;

  /**
   * Begins with nothing.
   *
   * @param round the one that it is for, as said outside of the body; null when not
   * @param reason why published figures are revised, as said outside of the body; null when not
   */
  public FilingCollector(FilingConfig config, String round, String reason) {
    this.config = config;
    this.round = round;
    this.reason = reason;
  }

  @Override
  public void row(RawRow row) {
    checkNext(row.number());
    rows.add(row);
  }

  @Override
  public void unreadable(RowViolation violation) {
    if (violation.row() != null) {
      checkNext(violation.row());
    }
    violations.add(violation);
  }

  @Override
  public void unreadable(Violations found) {
    violations.addAll(found.kept(), found.count());
  }

  // What the body says is closer to the figures than what the address says.
  @Override
  public void round(String said) {
    round = said == null || said.isBlank() ? round : said;
  }

  @Override
  public void reason(String said) {
    reason = said;
  }

  /**
   * What was kept.
   *
   * @throws dev.frontier.platform.http.ProblemException when there was nothing
   */
  public Filing filing() {
    if (rows.isEmpty() && violations.isEmpty()) {
      throw Problem.of(ProblemType.NO_ROWS).asException();
    }
    return Filing.of(reason, rows, violations).inRound(round);
  }

  private void checkNext(int number) {
    if (number > config.maxRows()) {
      // Nobody reads on to count the rest.
      throw Problem.of(ProblemType.TOO_MANY_ROWS)
          .with("limit", config.maxRows())
          .with("rows", number + "+")
          .asException();
    }
  }
}
