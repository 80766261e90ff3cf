package dev.frontier.policytracker.application.dispute;

import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RecordAsOf;
import dev.frontier.policytracker.application.port.RemarkStore;
import dev.frontier.policytracker.domain.dispute.Remark;
import dev.frontier.policytracker.domain.progress.Judgement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is said about a measure or about the verdicts on a report; anybody may read it. */
@ApplicationScoped
public class GetRemarks {

  private final RemarkStore remarks;
  private final ProgressStore progress;
  private final RecordAsOf record;

  public GetRemarks(RemarkStore remarks, ProgressStore progress, RecordAsOf record) {
    this.remarks = remarks;
    this.progress = progress;
    this.record = record;
  }

  /**
   * One page, oldest first.
   *
   * @param next the remark after which the next page goes on; empty on the last page
   */
  public record Page(List<Remark> remarks, Optional<UUID> next) {
    private static Page of(List<Remark> found, int limit) {
      List<Remark> page = found.subList(0, Math.min(limit, found.size()));
      return new Page(
          page,
          found.size() > limit ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty());
    }
  }

  /**
   * The thread of a report.
   *
   * @param judgements its verdicts, oldest first; the last is the one that counts
   */
  public record Thread(List<Judgement> judgements, Page answers) {}

  /**
   * Comments on a measure; empty when no plan had ever held it.
   *
   * @param at those that had been made then; empty for all
   * @param limit at most so many, at least 1
   */
  @Transactional
  public Optional<Page> comments(
      String measure, Optional<Instant> at, Optional<UUID> after, int limit) {
    // One more than asked for tells whether there is a next page without counting.
    return at.map(instant -> record.measure(measure, instant))
        .orElseGet(() -> progress.find(measure))
        .map(found -> Page.of(remarks.comments(measure, at, after, limit + 1), limit));
  }

  /**
   * Verdicts on a report and the answers to them; empty when there is no such report.
   *
   * @param at what had been said then; empty for all
   * @param limit at most so many answers, at least 1
   */
  @Transactional
  public Optional<Thread> thread(
      UUID report, Optional<Instant> at, Optional<UUID> after, int limit) {
    return progress
        .report(report)
        .filter(filed -> at.isEmpty() || !filed.report().at().isAfter(at.get()))
        .map(
            filed ->
                new Thread(
                    judgements(report, at),
                    Page.of(remarks.answers(report, at, after, limit + 1), limit)));
  }

  private List<Judgement> judgements(UUID report, Optional<Instant> at) {
    List<Judgement> all = progress.judgementsOn(report);
    return at.map(instant -> all.stream().filter(given -> !given.at().isAfter(instant)).toList())
        .orElse(all);
  }
}
