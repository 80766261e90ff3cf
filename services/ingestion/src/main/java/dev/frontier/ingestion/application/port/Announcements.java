package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.publication.SeriesPublication;
import dev.frontier.ingestion.domain.reminder.RegionTask;
import dev.frontier.ingestion.domain.reminder.ReminderNote;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.submission.Submission;
import java.time.Instant;
import java.util.List;

/** Tells the rest of the system; what is told is part of the caller's transaction. */
public interface Announcements {
  /** The latest step of a submission. */
  void moved(Submission submission);

  /** A round has opened, told to each region that it asks. */
  void opened(Round round);

  /** A region's due time comes near. */
  void due(RegionTask task, Instant at);

  /** A region's due time is past, and something is missing. */
  void overdue(RegionTask task, Instant at);

  /** Reminders, each for those who hold a role for a region. */
  void reminded(List<ReminderNote> notes);

  /** Figures that are known from now on. */
  void published(List<SeriesPublication> publications);
}
