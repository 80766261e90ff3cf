package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.ClaimCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A row for each claim that has a day to come, read and written by sets. */
@ApplicationScoped
public class SqlClaimCalendar implements ClaimCalendar {

  private static final String DUE =
      """
      select claim, day from claim_day
      where day <= ? and (day, claim) > (?, ?)
      order by day, claim limit ?
      """;

  private static final String TAKE =
      """
      select claim, day from claim_day
      where claim = any (?) and day <= ?
      for update skip locked
      """;

  private static final String SET =
      """
      insert into claim_day (claim, day)
      select d.claim, d.day::date from unnest(?, ?) as d (claim, day)
      on conflict (claim) do update set day = excluded.day
      where claim_day.day <> excluded.day
      """;

  private static final String NONE = "delete from claim_day where claim = any (?)";

  private final Statements statements;

  /** Uses this database. */
  public SqlClaimCalendar(DataSource dataSource) {
    this.statements = new Statements(dataSource);
  }

  @Override
  public List<Due> due(LocalDate today, Due after, int limit) {
    return statements.run(
        DUE,
        statement -> {
          statement.setObject(1, today);
          statement.setObject(2, after == null ? LocalDate.MIN : after.day());
          statement.setString(3, after == null ? "" : after.claim());
          statement.setInt(4, limit);
          List<Due> due = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              due.add(new Due(row.getString(1), row.getObject(2, LocalDate.class)));
            }
          }
          return due;
        });
  }

  @Override
  public Map<String, LocalDate> take(Collection<String> claims, LocalDate today) {
    return statements.run(
        TAKE,
        statement -> {
          statement.setArray(1, Statements.texts(statement, claims));
          statement.setObject(2, today);
          Map<String, LocalDate> taken = new HashMap<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              taken.put(row.getString(1), row.getObject(2, LocalDate.class));
            }
          }
          return taken;
        });
  }

  @Override
  public void next(Map<String, Optional<LocalDate>> days) {
    List<String[]> dated = new ArrayList<>();
    List<String> none = new ArrayList<>();
    days.forEach(
        (claim, day) ->
            day.ifPresentOrElse(
                it -> dated.add(new String[] {claim, it.toString()}), () -> none.add(claim)));
    if (!dated.isEmpty()) {
      statements.run(SET, dated, 2);
    }
    if (!none.isEmpty()) {
      statements.run(
          NONE,
          statement -> {
            statement.setArray(1, Statements.texts(statement, none));
            return statement.executeUpdate();
          });
    }
  }
}
