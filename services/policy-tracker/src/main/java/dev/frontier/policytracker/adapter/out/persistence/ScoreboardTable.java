package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.ScoreboardStore;
import dev.frontier.policytracker.application.port.TimelineEntry;
import dev.frontier.policytracker.application.port.TimelineFilter;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.scoreboard.Dimension;
import dev.frontier.policytracker.domain.scoreboard.Group;
import dev.frontier.policytracker.domain.scoreboard.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scoreboards and timelines, counted by PostgreSQL. */
@ApplicationScoped
class ScoreboardTable implements ScoreboardStore {

  private final Sql sql;
  private final TimelineQuery timelines;

  ScoreboardTable(Sql sql, TimelineQuery timelines) {
    this.sql = sql;
    this.timelines = timelines;
  }

  @Override
  public Counted count(Dimension dimension, Moment moment) {
    List<Tally> all = new ArrayList<>();
    Map<Group, List<Tally>> groups = new LinkedHashMap<>();
    sql.query(
        ScoreboardQuery.by(dimension, moment.asOf().isEmpty()),
        row -> {
          String code = row.getString("code");
          List<Tally> into =
              code == null
                  ? all
                  : groups.computeIfAbsent(
                      new Group(code, new Name(row.getString("name_zh"), row.getString("name_en"))),
                      it -> new ArrayList<>());
          if (row.getString("claimed") != null) {
            into.add(tally(row));
          }
          return null;
        },
        asked(moment));
    return new Counted(all, groups);
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        StatusCodes.status(row.getString("claimed"), row.getString("verified")),
        row.getLong("measures"),
        row.getLong("overdue"),
        row.getLong("not_moving"));
  }

  static Object[] asked(Moment moment) {
    return new Object[] {
      moment.asOf().orElse(null),
      moment.today(),
      moment.owed().half().toString(),
      moment.owed().knownBefore()
    };
  }

  @Override
  public List<TimelineEntry> timeline(
      TimelineFilter filter, Moment moment, Optional<String> after, int limit) {
    return timelines.entries(filter, moment, after, limit);
  }
}
