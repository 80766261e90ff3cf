package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.audience.Notice;
import java.time.Instant;
import java.util.List;

/** Keeps notices. Their positions and those of alerts are of one order; see {@link AlertStore}. */
public interface NoticeStore {

  /** A notice in words. */
  record Written(Notice notice, Wording wording) {}

  /**
   * Keeps those whose event is new, and wakes readers when the transaction commits.
   *
   * @return how many were new
   */
  int addOnce(List<Written> notices, Instant now);
}
