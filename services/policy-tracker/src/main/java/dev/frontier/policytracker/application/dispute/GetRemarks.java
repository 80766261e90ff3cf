package dev.frontier.policytracker.application.dispute;

import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RemarkStore;
import dev.frontier.policytracker.domain.dispute.Remark;
import dev.frontier.policytracker.domain.progress.Judgement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is said about a measure or about the verdicts on a report; anybody may read it. */
@ApplicationScoped
public class GetRemarks {

  private final RemarkStore remarks;
  private final ProgressStore progress;

  public GetRemarks(RemarkStore remarks, ProgressStore progress) {
    this.remarks = remarks;
    this.progress = progress;
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
   * Comments on a measure; empty when no plan ever held it.
   *
   * @param limit at most so many, at least 1
   */
  @Transactional
  public Optional<Page> comments(String measure, Optional<UUID> after, int limit) {
    // One more than asked for tells whether there is a next page without counting.
    return progress
        .find(measure)
        .map(found -> Page.of(remarks.comments(measure, after, limit + 1), limit));
  }

  /** Verdicts on a report and the answers to them; empty when there is no such report. */
  @Transactional
  public Optional<Thread> thread(UUID report, Optional<UUID> after, int limit) {
    return progress
        .measureOf(report)
        .map(
            measure ->
                new Thread(
                    progress.judgementsOn(report),
                    Page.of(remarks.answers(report, after, limit + 1), limit)));
  }
}
