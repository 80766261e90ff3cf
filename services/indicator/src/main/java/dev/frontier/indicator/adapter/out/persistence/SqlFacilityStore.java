package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.Actor;
import dev.frontier.indicator.application.port.FacilityStore;
import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityKind;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The register in one table. */
@ApplicationScoped
public class SqlFacilityStore implements FacilityStore {

  private static final String SELECT =
      "select code, kind, name_zh, name_en, region, count, valid_from, valid_to, version, struck,"
          + " reason, known_from, known_to from facility_version";

  private static final String THEN =
      " where known_from <= ? and (known_to is null or known_to > ?)";

  private static final String END =
      "update facility_version set known_to = ? where code = ? and known_to is null";

  private static final String ADD =
      """
      insert into facility_version (code, version, kind, name_zh, name_en, region, count, valid_from, valid_to,
        struck, reason, changed_by, changed_by_name, known_from)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource dataSource;

  /** Uses this database. */
  public SqlFacilityStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void holdStill() {
    read("select pg_advisory_xact_lock_shared(?, 0)", row -> null, Locks.FACILITY);
  }

  @Override
  public Optional<FacilityVersion> takeForChange(String code) {
    read("select pg_advisory_xact_lock(?, 0)", row -> null, Locks.FACILITY);
    return first(
        read(SELECT + " where code = ? and known_to is null", SqlFacilityStore::version, code));
  }

  @Override
  public List<FacilityVersion> known(AsOf asOf) {
    OffsetDateTime then = timestamp(asOf.instant());
    return read(
        SELECT + THEN + " and not struck order by kind collate \"C\", code",
        SqlFacilityStore::version,
        then,
        then);
  }

  @Override
  public Optional<FacilityVersion> known(String code, AsOf asOf) {
    OffsetDateTime then = timestamp(asOf.instant());
    return first(
        read(SELECT + THEN + " and code = ?", SqlFacilityStore::version, then, then, code));
  }

  @Override
  public List<FacilityVersion> versions(Collection<String> kinds) {
    return read(
        SELECT + " where kind = any (string_to_array(?, ',')) order by code, version",
        SqlFacilityStore::version,
        String.join(",", kinds));
  }

  @Override
  public List<FacilityVersion> history(String code) {
    return read(SELECT + " where code = ? order by version", SqlFacilityStore::version, code);
  }

  @Override
  public void add(FacilityVersion version, Actor by) {
    Facility facility = version.facility();
    OffsetDateTime from = timestamp(version.knownFrom());
    write(END, from, facility.code());
    write(
        ADD,
        facility.code(),
        version.version(),
        facility.kind().name(),
        facility.nameZh(),
        facility.nameEn(),
        facility.region(),
        facility.count(),
        facility.validFrom(),
        facility.validTo(),
        version.struck(),
        version.reason(),
        by.subject(),
        by.username(),
        from);
  }

  /** Reads one thing of a row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String sql, Reader<T> reader, Object... values) {
    List<T> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  private void write(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static FacilityVersion version(ResultSet row) throws SQLException {
    OffsetDateTime knownTo = row.getObject(13, OffsetDateTime.class);
    return new FacilityVersion(
        new Facility(
            row.getString(1),
            FacilityKind.valueOf(row.getString(2)),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getInt(6),
            row.getObject(7, LocalDate.class),
            row.getObject(8, LocalDate.class)),
        row.getLong(9),
        row.getBoolean(10),
        row.getString(11),
        row.getObject(12, OffsetDateTime.class).toInstant(),
        knownTo == null ? null : knownTo.toInstant());
  }

  private static <T> Optional<T> first(List<T> found) {
    return found.stream().findFirst();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
