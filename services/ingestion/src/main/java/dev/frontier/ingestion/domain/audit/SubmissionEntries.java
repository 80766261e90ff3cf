package dev.frontier.ingestion.domain.audit;

import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.Step;
import dev.frontier.ingestion.domain.submission.Submission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the trail says about a step of a submission. */
public final class SubmissionEntries {
  /** The kind of subject that submissions are. */
  public static final String KIND = "submission";

  private SubmissionEntries() {}

  /** The first filing. */
  public static AuditEntry filed(Submission filed, List<SubmissionRow> rows) {
    Map<String, String> after = facts(filed);
    FigureChanges.describe(List.of(), rows, new TreeMap<>(), after);
    return entry(filed, null, after);
  }

  /** Rows that were replaced. */
  public static AuditEntry replaced(
      Submission was, List<SubmissionRow> rowsBefore, Submission is, List<SubmissionRow> rows) {
    Map<String, String> before = facts(was);
    Map<String, String> after = facts(is);
    FigureChanges.describe(rowsBefore, rows, before, after);
    return entry(is, before, after);
  }

  /** Any other step: the rows stayed. */
  public static AuditEntry moved(Submission was, Submission is) {
    return entry(is, facts(was), facts(is));
  }

  private static AuditEntry entry(
      Submission is, Map<String, String> before, Map<String, String> after) {
    Step step = is.last();
    return new AuditEntry(
        step.by(),
        KIND + "." + step.action().code(),
        KIND,
        is.id().toString(),
        is.region(),
        before,
        after,
        // Why it was sent back; for everything else why published figures are to be revised.
        step.reason() != null ? step.reason() : is.reason(),
        step.at());
  }

  private static Map<String, String> facts(Submission submission) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("state", submission.state().code());
    facts.put("version", Long.toString(submission.version()));
    if (submission.round() != null) {
      facts.put("round", submission.round());
    }
    if (submission.reason() != null) {
      facts.put("reason", submission.reason());
    }
    return facts;
  }
}
