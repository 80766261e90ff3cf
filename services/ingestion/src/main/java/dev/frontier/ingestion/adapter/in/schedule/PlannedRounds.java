package dev.frontier.ingestion.adapter.in.schedule;

import dev.frontier.ingestion.application.AnnounceOpenings;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks whether a planned round's time has come. */
@ApplicationScoped
public class PlannedRounds {
  private static final Logger LOG = Logger.getLogger(PlannedRounds.class);

  private final AnnounceOpenings openings;

  PlannedRounds(AnnounceOpenings openings) {
    this.openings = openings;
  }

  /** Every replica looks; the rows decide which one tells. */
  @Scheduled(
      every = "${frontier.ingestion.rounds.opening-check:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    int opened = openings.handle();
    if (opened > 0) {
      LOG.infof("Told the regions of %d rounds that they are open", opened);
    }
  }
}
