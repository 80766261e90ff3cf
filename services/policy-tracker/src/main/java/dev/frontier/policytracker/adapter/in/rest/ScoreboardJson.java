package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Verification;
import dev.frontier.policytracker.domain.scoreboard.Dimension;
import dev.frontier.policytracker.domain.scoreboard.Line;
import dev.frontier.policytracker.domain.scoreboard.Scoreboard;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far all groups are.
 *
 * @param total all measures, each once
 * @param groups also those without measures
 */
@Schema(name = "Scoreboard", description = "How far all groups are")
record ScoreboardJson(
    String by,
    @Schema(description = "All measures, each once") TotalsJson total,
    @Schema(description = "Also those without measures") List<GroupJson> groups) {

  /**
   * Counts and indexes.
   *
   * @param claimed measures by what is claimed; every code is there
   * @param verified measures by what was found; every code is there
   */
  @Schema(name = "ScoreboardTotals", description = "Counts and weighted indexes")
  record TotalsJson(
      long measures,
      Map<String, Long> claimed,
      Map<String, Long> verified,
      @Schema(nullable = true, description = "0 to 100; null without measures") String claimedIndex,
      @Schema(nullable = true, description = "The part that verifiers found") String verifiedIndex,
      @Schema(nullable = true, description = "What is claimed and was not found") String gap,
      @Schema(description = "With a milestone or a report that is overdue") long overdue,
      long blocked,
      @Schema(description = "Verified, with indicators that had time to move and did not")
          long verifiedNotMoving) {

    static TotalsJson of(Line line) {
      Map<String, Long> claimed = new LinkedHashMap<>();
      for (ClaimedStatus status : ClaimedStatus.values()) {
        claimed.put(status.code(), line.claimed().get(status));
      }
      Map<String, Long> verified = new LinkedHashMap<>();
      for (Verification found : Verification.values()) {
        verified.put(found.code(), line.verified().get(found));
      }
      return new TotalsJson(
          line.measures(),
          claimed,
          verified,
          plain(line.claimedIndex()),
          plain(line.verifiedIndex()),
          plain(line.gap()),
          line.overdue(),
          line.blocked(),
          line.notMoving());
    }

    private static String plain(BigDecimal value) {
      return value == null ? null : value.toPlainString();
    }
  }

  /** A group with its counts. */
  @Schema(name = "ScoreboardGroup", description = "A ministry, recommendation, obstacle, province")
  record GroupJson(String code, String nameZh, String nameEn, TotalsJson counts) {

    static GroupJson of(Line line) {
      return new GroupJson(
          line.group().code(),
          line.group().name().zh(),
          line.group().name().en(),
          TotalsJson.of(line));
    }
  }

  static ScoreboardJson of(Dimension by, Scoreboard scoreboard) {
    return new ScoreboardJson(
        by.code(),
        TotalsJson.of(scoreboard.total()),
        scoreboard.lines().stream().map(GroupJson::of).toList());
  }
}
