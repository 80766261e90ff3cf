package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.round.Closing;
import dev.frontier.ingestion.domain.round.Extension;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rounds in PostgreSQL. */
@ApplicationScoped
class RoundTable implements Rounds {
  private static final String OPEN = " closed_at is null and opens_at <= ? ";

  private final Sql sql;

  RoundTable(Sql sql) {
    this.sql = sql;
  }

  private record Stored(String round, Extension extension) {}

  @Override
  public boolean add(Round round, boolean announced) {
    return sql.update(
            """
            insert into collection_round
              (id, name_zh, name_en, freq, periods, indicators, regions, opens_at, due_at,
               opened_by_id, opened_by_name, created_at, announced, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            on conflict (id) do nothing
            """,
            round.id(),
            round.nameZh(),
            round.nameEn(),
            round.freq().name(),
            Sql.Column.of("text", round.periods(), Period::text),
            Sql.Column.of("text", round.indicators()),
            Sql.Column.of("text", round.regions()),
            round.opensAt(),
            round.dueAt(),
            round.openedBy().id(),
            round.openedBy().name(),
            round.createdAt(),
            announced)
        == 1;
  }

  @Override
  public Optional<Round> find(String id) {
    return read("id = ?", id).stream().findFirst();
  }

  @Override
  public Optional<Round> lock(String id) {
    return read("id = ? for update", id).stream().findFirst();
  }

  @Override
  public Optional<Round> hold(String id) {
    return read("id = ? for share", id).stream().findFirst();
  }

  @Override
  public Round save(Round round) {
    Closing closing = round.closing();
    sql.update(
        """
        update collection_round
        set closed_at = ?::timestamptz, closed_by_id = ?, closed_by_name = ?, close_reason = ?,
            version = version + 1
        where id = ?
        """,
        closing == null ? null : closing.at(),
        closing == null ? null : closing.by().id(),
        closing == null ? null : closing.by().name(),
        closing == null ? null : closing.reason(),
        round.id());
    insert(round.id(), round.extensions());
    return round.withVersion(round.version() + 1);
  }

  /** All of them: those that are there stay, since none is ever changed. */
  private void insert(String round, List<Extension> extensions) {
    sql.update(
        """
        insert into round_extension (round_id, seq, region, due_at, reason, by_id, by_name, at)
        select ?, given.* from unnest(?, ?, ?, ?, ?, ?, ?) as given
        on conflict (round_id, seq) do nothing
        """,
        round,
        Sql.Column.of("int4", IntStream.range(0, extensions.size()).boxed().toList()),
        Sql.Column.of("text", extensions, Extension::region),
        Sql.Column.of("timestamptz", extensions, one -> one.dueAt().toString()),
        Sql.Column.of("text", extensions, Extension::reason),
        Sql.Column.of("text", extensions, one -> one.by().id()),
        Sql.Column.of("text", extensions, one -> one.by().name()),
        Sql.Column.of("timestamptz", extensions, one -> one.at().toString()));
  }

  @Override
  public List<Round> open(String region, Collection<String> indicators, Instant now) {
    return read(
        OPEN + "and regions @> ? and indicators && ? order by id",
        now,
        Sql.Column.of("text", Set.of(region)),
        Sql.Column.of("text", Set.copyOf(indicators)));
  }

  @Override
  public List<String> openIds(String region, Instant now, int limit) {
    return sql.query(
        "select id from collection_round where"
            + OPEN
            + "and regions @> ? order by due_at, id limit ?",
        row -> row.getString("id"),
        now,
        Sql.Column.of("text", Set.of(region)),
        limit);
  }

  @Override
  public List<Round> page(
      Optional<RoundState> state,
      Optional<String> region,
      Optional<String> after,
      Instant now,
      int limit) {
    return read(
        """
        (?::text is null or ? = case when closed_at is not null then 'CLOSED'
                               when opens_at > ? then 'PLANNED' else 'OPEN' end)
        and (?::text is null or regions @> array[?::text])
        and (?::text is null or (opens_at, id) < (select opens_at, id from collection_round where id = ?))
        order by opens_at desc, id desc limit ?
        """,
        state.map(Enum::name).orElse(null),
        state.map(Enum::name).orElse(null),
        now,
        region.orElse(null),
        region.orElse(null),
        after.orElse(null),
        after.orElse(null),
        limit);
  }

  @Override
  public List<Round> unannounced(Instant now, int limit) {
    return read(
        OPEN + "and not announced order by opens_at, id limit ? for update skip locked",
        now,
        limit);
  }

  @Override
  public void markAnnounced(Collection<String> ids) {
    sql.update(
        "update collection_round set announced = true where id = any (?)",
        Sql.Column.of("text", ids));
  }

  /** The rounds first and their extensions after, two statements for however many. */
  private List<Round> read(String condition, Object... parameters) {
    List<Round> rounds =
        sql.query(
            """
            select id, name_zh, name_en, freq, periods, indicators, regions, opens_at, due_at,
                   opened_by_id, opened_by_name, created_at, closed_at, closed_by_id,
                   closed_by_name, close_reason, version
            from collection_round where
            """
                + " "
                + condition,
            RoundTable::round,
            parameters);
    if (rounds.isEmpty()) {
      return rounds;
    }
    Map<String, List<Extension>> extensions =
        sql
            .query(
                """
                select round_id, region, due_at, reason, by_id, by_name, at
                from round_extension where round_id = any (?) order by round_id, seq
                """,
                RoundTable::extension,
                Sql.Column.of("text", rounds, Round::id))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Stored::round, Collectors.mapping(Stored::extension, Collectors.toList())));
    return rounds.stream()
        .map(round -> round.withExtensions(extensions.getOrDefault(round.id(), List.of())))
        .toList();
  }

  private static Round round(ResultSet row) throws SQLException {
    Instant closedAt = Sql.instant(row, "closed_at");
    return new Round(
        row.getString("id"),
        row.getString("name_zh"),
        row.getString("name_en"),
        Freq.valueOf(row.getString("freq")),
        texts(row, "periods").map(text -> Period.parse(text).orElseThrow()).toList(),
        texts(row, "indicators").toList(),
        texts(row, "regions").toList(),
        Sql.instant(row, "opens_at"),
        Sql.instant(row, "due_at"),
        new Person(row.getString("opened_by_id"), row.getString("opened_by_name")),
        Sql.instant(row, "created_at"),
        List.of(),
        closedAt == null
            ? null
            : new Closing(
                new Person(row.getString("closed_by_id"), row.getString("closed_by_name")),
                closedAt,
                row.getString("close_reason")),
        row.getLong("version"));
  }

  private static Stored extension(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("round_id"),
        new Extension(
            row.getString("region"),
            Sql.instant(row, "due_at"),
            row.getString("reason"),
            new Person(row.getString("by_id"), row.getString("by_name")),
            Sql.instant(row, "at")));
  }

  private static Stream<String> texts(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray());
  }
}
