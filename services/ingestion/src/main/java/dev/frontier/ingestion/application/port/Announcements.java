package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.publication.SeriesPublication;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.submission.Submission;
import java.util.List;

/** Tells the rest of the system; what is told is part of the caller's transaction. */
public interface Announcements {
  /** The latest step of a submission. */
  void moved(Submission submission);

  /** A round has opened, told to each region that it asks. */
  void opened(Round round);

  /** Figures that are known from now on. */
  void published(List<SeriesPublication> publications);
}
