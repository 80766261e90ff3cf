package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.ClaimStore.Standing;
import dev.frontier.indicator.domain.claim.Claim;
import dev.frontier.indicator.domain.claim.Content;
import dev.frontier.indicator.domain.claim.ContentForm;
import dev.frontier.indicator.domain.claim.Judged;
import dev.frontier.indicator.domain.claim.Judgement;
import dev.frontier.indicator.domain.claim.Judgement.Verdict;
import dev.frontier.indicator.domain.estimate.Interval;
import dev.frontier.indicator.domain.estimate.Measured;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Claims and judgements as rows. */
final class ClaimRows {

  /** How many cells a judgement has. */
  static final int COLUMNS = 10;

  private ClaimRows() {}

  /** Id, content, both texts and source, in the first five columns. */
  static Claim claim(ResultSet row) throws SQLException {
    Map<String, Object> fields = Details.fields(row.getString(2));
    if (ContentForm.read(fields) instanceof ContentForm.Result.Read read) {
      Content content = read.content();
      return new Claim(
          row.getString(1), fields, content, row.getString(3), row.getString(4), row.getString(5));
    }
    throw new IllegalStateException("claim " + row.getString(1) + " cannot be read any more");
  }

  static List<Standing> standing(PreparedStatement statement) throws SQLException {
    List<Standing> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(new Standing(claim(row), instant(row, 6), judged(row, 7)));
      }
    }
    return found;
  }

  /** A judgement in ten columns from this one on. */
  static Judged judged(ResultSet row, int at) throws SQLException {
    Details details = Details.read(row.getString(at + 8));
    BigDecimal low = row.getBigDecimal(at + 5);
    String reason = row.getString(at + 7);
    String[] inputs = (String[]) row.getArray(at + 9).getArray();
    Judgement judgement =
        new Judgement(
            Verdict.valueOf(row.getString(at + 3)),
            row.getBigDecimal(at + 4),
            low == null ? null : new Interval(low, row.getBigDecimal(at + 6)),
            reason == null ? null : Measured.Reason.valueOf(reason),
            details.coverage(),
            details.comparedMembers(),
            details.steps().stream()
                .map(
                    it ->
                        new Judgement.Step(
                            it.what(), it.value() == null ? null : new BigDecimal(it.value())))
                .toList(),
            Arrays.asList(inputs));
    return new Judged(row.getString(at), instant(row, at + 1), instant(row, at + 2), judgement);
  }

  static String[] cells(Judged judged) {
    Judgement it = judged.judgement();
    return new String[] {
      judged.claim(),
      judged.knownFrom().toString(),
      judged.judgedAt().toString(),
      it.verdict().name(),
      text(it.value()),
      it.range() == null ? null : text(it.range().low()),
      it.range() == null ? null : text(it.range().high()),
      it.reason() == null ? null : it.reason().name(),
      Details.of(it),
      String.join(" ", it.inputs())
    };
  }

  static Instant instant(ResultSet row, int at) throws SQLException {
    return row.getObject(at, OffsetDateTime.class).toInstant();
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
