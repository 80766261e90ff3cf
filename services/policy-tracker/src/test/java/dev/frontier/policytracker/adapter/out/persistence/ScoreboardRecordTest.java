package dev.frontier.policytracker.adapter.out.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.application.effect.GetEffect;
import dev.frontier.policytracker.application.effect.JudgeEffects;
import dev.frontier.policytracker.application.effect.TakeInFigures;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.scoreboard.GetScoreboard;
import dev.frontier.policytracker.domain.effect.Figure;
import dev.frontier.policytracker.domain.effect.Period;
import dev.frontier.policytracker.domain.effect.VerifiedSince;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.StatusChange;
import dev.frontier.policytracker.domain.progress.StatusHistory;
import dev.frontier.policytracker.domain.region.BorderProvince;
import dev.frontier.policytracker.domain.scoreboard.Dimension;
import dev.frontier.policytracker.domain.scoreboard.Line;
import dev.frontier.policytracker.support.RandomRecord;
import dev.frontier.policytracker.support.RandomRecord.Planned;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A scoreboard of any day counts what somebody counts who replays, measure by measure, all that
 * happened until then.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ScoreboardRecordTest {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  @Inject Situation situation;
  @Inject Sql sql;
  @Inject ProgressStore progress;
  @Inject TakeInFigures takeIn;
  @Inject JudgeEffects judge;
  @Inject GetEffect getEffect;
  @Inject GetScoreboard getScoreboard;

  @BeforeEach
  void start() {
    situation.nothing();
  }

  /** A milestone's version, straight from its row. */
  private record Due(String measure, LocalDate due, boolean open, Instant from, Instant until) {}

  /** What a naive reader has: everything, in lists. */
  private final class Model {
    final RandomRecord record;
    final List<Instant> editions;
    final Map<String, List<StatusChange>> steps = new TreeMap<>();
    final List<Due> milestones;
    final List<String[]> reports;

    Model(RandomRecord record) {
      this.record = record;
      editions = query("SELECT at FROM edition ORDER BY number", row -> Sql.instant(row, "at"));
      record.editions().stream()
          .flatMap(List::stream)
          .map(Planned::id)
          .distinct()
          .forEach(
              it ->
                  steps.put(
                      it, QuarkusTransaction.requiringNew().call(() -> progress.history(it))));
      milestones =
          query(
              "SELECT * FROM milestone",
              row ->
                  new Due(
                      row.getString("measure"),
                      row.getObject("due", LocalDate.class),
                      row.getString("state").equals("open"),
                      Sql.instant(row, "known_from"),
                      Sql.instant(row, "known_until")));
      reports =
          query(
              "SELECT measure, at, period FROM report",
              row ->
                  new String[] {
                    row.getString("measure"),
                    Sql.instant(row, "at").toString(),
                    row.getString("period")
                  });
    }

    List<Planned> plan(Instant asOf) {
      List<Planned> plan = List.of();
      for (int i = 0; i < editions.size(); i++) {
        plan = editions.get(i).isAfter(asOf) ? plan : record.editions().get(i);
      }
      return plan;
    }

    Optional<Instant> firstPlanned(String measure) {
      for (int i = 0; i < editions.size(); i++) {
        if (record.editions().get(i).stream().anyMatch(it -> it.id().equals(measure))) {
          return Optional.of(editions.get(i));
        }
      }
      return Optional.empty();
    }

    Optional<Instant> verifiedSince(String measure, Instant asOf) {
      return VerifiedSince.of(
          steps.get(measure).stream().filter(it -> !it.at().isAfter(asOf)).toList());
    }

    boolean overdue(String measure, Instant asOf) {
      Status status = StatusHistory.asOf(steps.get(measure), asOf);
      if (status.claimed() == ClaimedStatus.DROPPED || verifiedSince(measure, asOf).isPresent()) {
        return false;
      }
      LocalDate today = LocalDate.ofInstant(asOf, BEIJING);
      boolean late =
          milestones.stream()
              .filter(it -> it.measure().equals(measure) && it.open())
              .filter(it -> !it.from().isAfter(asOf))
              .filter(it -> it.until() == null || it.until().isAfter(asOf))
              .anyMatch(it -> it.due().isBefore(today));
      return late || owes(measure, asOf, today);
    }

    private boolean owes(String measure, Instant asOf, LocalDate today) {
      LocalDate begin = LocalDate.of(2000, 1, 1);
      while (!begin.plusMonths(12).plusDays(31).isAfter(today)) {
        begin = begin.plusMonths(6);
      }
      String half = begin.getYear() + (begin.getMonthValue() == 1 ? "-H1" : "-H2");
      boolean told =
          reports.stream()
              .filter(it -> it[0].equals(measure) && !Instant.parse(it[1]).isAfter(asOf))
              .anyMatch(it -> it[2].compareTo(half) >= 0);
      Instant end = begin.plusMonths(6).atStartOfDay(BEIJING).toInstant();
      return !told && firstPlanned(measure).orElseThrow().isBefore(end);
    }

    /** Code of a group to what a line says of it. */
    Map<String, String> lines(Dimension by, Instant asOf) {
      Map<String, List<String>> measures = new TreeMap<>();
      groups(by, asOf).forEach(it -> measures.put(it, new ArrayList<>()));
      for (Planned planned : plan(asOf)) {
        groupsOf(by, planned).forEach(it -> measures.get(it).add(planned.id()));
      }
      Map<String, String> lines = new TreeMap<>();
      measures.forEach((group, of) -> lines.put(group, line(of, asOf)));
      return lines;
    }

    private List<String> groups(Dimension by, Instant asOf) {
      if (by == Dimension.PROVINCE) {
        return BorderProvince.codes();
      }
      if (editions.get(0).isAfter(asOf)) {
        return List.of();
      }
      return switch (by) {
        case MINISTRY -> List.of("PBOC", "GACC", "MOT", "MFA");
        case RECOMMENDATION -> List.of("R1", "R2", "R3");
        default -> List.of("O1", "O2", "O3");
      };
    }

    private List<String> groupsOf(Dimension by, Planned planned) {
      return switch (by) {
        case MINISTRY -> List.of(planned.lead());
        case RECOMMENDATION -> List.of(planned.item().substring(0, 2));
        case OBSTACLE -> record.obstaclesOf(planned.item());
        case PROVINCE -> planned.regions().isEmpty() ? BorderProvince.codes() : planned.regions();
      };
    }

    String line(List<String> measures, Instant asOf) {
      Map<String, Integer> lights = new TreeMap<>();
      int overdue = 0;
      int notMoving = 0;
      for (String measure : measures) {
        Status status = StatusHistory.asOf(steps.get(measure), asOf);
        lights.merge(status.claimed().code(), 1, Integer::sum);
        lights.merge("v:" + status.verified().code(), 1, Integer::sum);
        overdue += overdue(measure, asOf) ? 1 : 0;
        notMoving += getEffect.execute(measure, asOf).orElseThrow().outcome().notMoving() ? 1 : 0;
      }
      return measures.size() + " " + lights + " " + overdue + " " + notMoving;
    }
  }

  private static String line(Line line) {
    Map<String, Long> lights = new TreeMap<>();
    line.claimed().forEach((status, n) -> lights.put(status.code(), n));
    line.verified().forEach((found, n) -> lights.put("v:" + found.code(), n));
    lights.values().removeIf(it -> it == 0);
    return line.measures() + " " + lights + " " + line.overdue() + " " + line.notMoving();
  }

  private <T> List<T> query(String text, Sql.Mapper<T> mapper) {
    return QuarkusTransaction.requiringNew().call(() -> sql.query(text, mapper));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aScoreboardOfAnyDayCountsWhatReplayingEverythingCounts(long seed) {
    // Given editions, reports, verdicts, milestones and figures by chance
    Random random = new Random(seed);
    RandomRecord record = new RandomRecord(seed);
    for (int i = 0; i < 40; i++) {
      if (i % 10 == 0) {
        record.edit();
        milestone(record, random);
      }
      record.move();
    }
    takeIn.execute(figures(random));
    while (judge.execute(100) > 0) {
      assertEquals(0, situation.count("select count(*) from effect_due"));
    }

    // When somebody asks about instants between, and days before and after
    Model model = new Model(record);
    List<Instant> instants = new ArrayList<>();
    model.editions.forEach(it -> instants.addAll(List.of(it, it.minusNanos(1000))));
    model.steps.values().stream()
        .flatMap(List::stream)
        .map(StatusChange::at)
        .filter(it -> random.nextInt(6) == 0)
        .forEach(instants::add);
    for (String day : List.of("2027-01-31", "2027-02-01", "2027-08-01", "2031-01-01")) {
      instants.add(LocalDate.parse(day).atStartOfDay(BEIJING).toInstant());
    }

    // Then
    for (Instant instant : instants) {
      for (Dimension by : Dimension.values()) {
        var scoreboard = getScoreboard.execute(by, Optional.of(instant));
        Map<String, String> lines = new TreeMap<>();
        scoreboard.lines().forEach(it -> lines.put(it.group().code(), line(it)));
        assertEquals(model.lines(by, instant), lines, by + " as of " + instant);
        assertEquals(
            model.line(model.plan(instant).stream().map(Planned::id).toList(), instant),
            line(scoreboard.total()),
            "total as of " + instant);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4})
  void theLatestIsThatOfThisInstant(long seed) {
    RandomRecord record = new RandomRecord(seed);
    record.edit();
    for (int i = 0; i < 12; i++) {
      record.move();
    }

    for (Dimension by : Dimension.values()) {
      assertEquals(
          getScoreboard.execute(by, Optional.of(Instant.now())),
          getScoreboard.execute(by, Optional.empty()));
    }
  }

  private static final String MILESTONE =
      """
      INSERT INTO milestone (id, measure, code, version, name_zh, name_en, due, state, reached_on,
                             move, reason, role, actor, known_from, known_until)
      SELECT nextval('plan_row_seq') * 1000, ?, ?, ?, '节点', 'Milestone', ?, ?, ?,
             'edit', '', 'statistician', 'test', ?, ?
      """;

  /** A milestone that was due in October, is put off until January now, and is reached in March. */
  private void milestone(RandomRecord record, Random random) {
    List<Planned> plan = record.editions().get(record.editions().size() - 1);
    String measure = plan.get(random.nextInt(plan.size())).id();
    String code = "S" + record.editions().size();
    Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    Instant march = Instant.parse("2027-03-01T00:00:00Z");
    LocalDate january = LocalDate.of(2027, 1, 31);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.update(
                  MILESTONE,
                  measure,
                  code,
                  1,
                  LocalDate.of(2026, 10, 31),
                  "open",
                  null,
                  now.minusSeconds(60),
                  now);
              sql.update(MILESTONE, measure, code, 2, january, "open", null, now, march);
              sql.update(MILESTONE, measure, code, 3, january, "reached", january, march, null);
            });
  }

  private static List<Figure> figures(Random random) {
    List<Figure> figures = new ArrayList<>();
    for (String region : BorderProvince.codes()) {
      for (int year = 2021; year < 2031; year++) {
        figures.add(figure(region, year, random));
      }
    }
    for (int year = 2021; year < 2031; year++) {
      figures.add(figure("CN", year, random));
    }
    return figures;
  }

  private static Figure figure(String region, int year, Random random) {
    return new Figure(
        "TRADE_TOTAL",
        region,
        Period.parse("" + year).orElseThrow(),
        Figure.Kind.LEVEL,
        BigDecimal.valueOf((region.equals("CN") ? 5000 : 95) + random.nextInt(11)),
        "USD",
        8,
        Instant.parse("2026-12-01T00:00:00Z").plusSeconds(year));
  }
}
