package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.reconciliation.ReportedFigure;
import dev.frontier.indicator.domain.reconciliation.Residual;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reported figures and lines of the ledger as rows. */
final class LedgerRows {

  /** How many cells a line has. */
  static final int COLUMNS = 18;

  private LedgerRows() {}

  static ReportedFigure reported(ResultSet row) throws SQLException {
    return new ReportedFigure(
        quantity(row),
        row.getBigDecimal("value"),
        row.getString("source"),
        row.getObject("known_from", OffsetDateTime.class).toInstant());
  }

  static List<Residual> residuals(PreparedStatement statement) throws SQLException {
    List<Residual> lines = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String reason = row.getString("reason");
        String closedBy = row.getString("closed_by");
        lines.add(
            new Residual(
                quantity(row),
                row.getInt("version"),
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("reported"),
                row.getString("source"),
                row.getBigDecimal("computed"),
                row.getBigDecimal("size"),
                row.getBigDecimal("tolerance"),
                reason == null ? null : Measured.Reason.valueOf(reason),
                Details.coverage(row.getString("coverage")),
                Residual.State.valueOf(row.getString("state")),
                closedBy == null ? null : Residual.ClosedBy.valueOf(closedBy),
                row.getString("owner"),
                row.getString("explanation")));
      }
    }
    return lines;
  }

  private static Quantity quantity(ResultSet row) throws SQLException {
    return new Quantity(
        Quantity.Kind.valueOf(row.getString("measure")),
        row.getString("indicator"),
        row.getString("region"),
        null,
        Period.parse(row.getString("period")).orElseThrow());
  }

  /** Indicator, region, period and measure into four parameters from this one on. */
  static void bind(PreparedStatement statement, int at, Quantity quantity) throws SQLException {
    statement.setString(at, quantity.indicator());
    statement.setString(at + 1, quantity.region());
    statement.setString(at + 2, quantity.period().toString());
    statement.setString(at + 3, quantity.kind().name());
  }

  static String[] cells(Residual line, String by) {
    return new String[] {
      line.quantity().indicator(),
      line.quantity().region(),
      line.quantity().period().toString(),
      line.quantity().kind().name(),
      Integer.toString(line.version()),
      line.knownFrom().toString(),
      text(line.reported()),
      line.source(),
      text(line.computed()),
      text(line.size()),
      text(line.tolerance()),
      line.reason() == null ? null : line.reason().name(),
      line.coverage() == null ? null : Details.write(line.coverage()),
      line.state().name(),
      line.closedBy() == null ? null : line.closedBy().name(),
      line.owner(),
      line.explanation(),
      by
    };
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
