package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.duty.Deadlines;
import dev.frontier.policytracker.domain.duty.DutyKey;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.progress.HalfYear;
import dev.frontier.policytracker.domain.progress.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A task as a row has it. */
record MeasureTaskColumns(Deadlines deadlines) {

  MeasureTask report(ResultSet row) throws SQLException {
    HalfYear period = HalfYear.parse(row.getString("period")).orElseThrow();
    return new MeasureTask(
        new DutyKey.Report(row.getString("code"), period),
        new Name(row.getString("name_zh"), row.getString("name_en")),
        Optional.empty(),
        row.getString("item"),
        row.getString("recommendation"),
        row.getString("lead"),
        status(row),
        retired(row),
        row.getBoolean("reported") ? Optional.of(MeasureTask.REPORTED) : Optional.empty(),
        deadlines.lastDay(period),
        0,
        instant(row, "known_from"));
  }

  MeasureTask milestone(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new MeasureTask(
        new DutyKey.Milestone(row.getString("code"), row.getString("milestone")),
        new Name(row.getString("name_zh"), row.getString("name_en")),
        Optional.of(new Name(row.getString("milestone_zh"), row.getString("milestone_en"))),
        row.getString("item"),
        row.getString("recommendation"),
        row.getString("lead"),
        status(row),
        retired(row),
        state.equals("open") ? Optional.empty() : Optional.of(state),
        row.getObject("due", LocalDate.class),
        row.getInt("version") - 1,
        instant(row, "since"));
  }

  private static Status status(ResultSet row) throws SQLException {
    return new Status(
        StatusCodes.claimed(row.getString("claimed")),
        StatusCodes.verified(row.getString("verified")));
  }

  private static boolean retired(ResultSet row) throws SQLException {
    return row.getObject("known_until") != null;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
