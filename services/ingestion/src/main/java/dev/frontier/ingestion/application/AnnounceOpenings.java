package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.config.RoundConfig;
import dev.frontier.ingestion.domain.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Tells the regions of a round that was planned ahead that its time has come: once, however many
 * replicas look, and after a standstill as soon as one looks again.
 */
@ApplicationScoped
public class AnnounceOpenings {
  private final Rounds rounds;
  private final Announcements announcements;
  private final RoundConfig config;
  private final Clock clock;

  AnnounceOpenings(Rounds rounds, Announcements announcements, RoundConfig config, Clock clock) {
    this.rounds = rounds;
    this.announcements = announcements;
    this.config = config;
    this.clock = clock;
  }

  /** Tells what there is to tell; answers how many rounds. */
  @Transactional
  public int handle() {
    List<Round> opened = rounds.unannounced(clock.instant(), config.openedAtOnce());
    opened.forEach(announcements::opened);
    rounds.markAnnounced(opened.stream().map(Round::id).toList());
    return opened.size();
  }
}
