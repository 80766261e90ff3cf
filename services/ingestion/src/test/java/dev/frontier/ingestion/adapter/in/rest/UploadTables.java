package dev.frontier.ingestion.adapter.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the database holds of a load, whatever the service says. */
@ApplicationScoped
public class UploadTables {
  private final DataSource dataSource;

  UploadTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Published figures of an indicator, in all regions. */
  long published(String indicator) {
    return count("select count(*) from published_figure where indicator = ?", indicator);
  }

  /** Vintages that its figures have. */
  long vintages(String indicator) {
    return count(
        "select count(distinct vintage) from published_figure where indicator = ?", indicator);
  }

  /** Vintages that its series have. */
  long vintagesOfSeries(String indicator) {
    return count("select count(distinct vintage) from series where indicator = ?", indicator);
  }

  /** Rows of an indicator that are kept, published or not. */
  long rows(String indicator) {
    return count("select count(*) from submission_row where indicator = ?", indicator);
  }

  /** Ends the connection that receives a load, as a crash of its server process would. */
  long killReceiver() {
    return count(
        """
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where query like 'copy submission_row%' and state <> 'idle' and query <> ?
        """,
        "");
  }

  /** Whether rows are being copied. */
  boolean isReceiving() {
    return count(
            """
            select count(*) from pg_stat_activity
            where query like 'copy submission_row%' and state = 'active' and query <> ?
            """,
            "")
        > 0;
  }

  /** The published value of a figure. */
  String value(String region, String indicator, String period) {
    return text("value::text", region, indicator, period);
  }

  /** Value, status and note of a published figure. */
  String figure(String region, String indicator, String period) {
    return text(
        "coalesce(value::text, 'null') || ' ' || status || ' ' || coalesce(note, 'null')",
        region,
        indicator,
        period);
  }

  private String text(String what, String region, String indicator, String period) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select "
                    + what
                    + " from published_figure where (region, indicator, period) = (?, ?, ?)")) {
      statement.setString(1, region);
      statement.setString(2, indicator);
      statement.setString(3, period);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** As a service leaves it that was killed while it received: said to be received, by nobody. */
  void leaveAsAKilledServiceDoes(String id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update upload set state = 'RECEIVING' where id = ?::uuid")) {
      statement.setString(1, id);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private long count(String sql, String parameter) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
