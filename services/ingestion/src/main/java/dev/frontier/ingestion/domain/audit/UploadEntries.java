package dev.frontier.ingestion.domain.audit;

import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.upload.Upload;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What the trail says about a load. */
public final class UploadEntries {
  /** The kind of subject that loads are. */
  public static final String KIND = "upload";

  private UploadEntries() {}

  /** A load that was announced. */
  public static AuditEntry created(Upload upload) {
    return entry(upload, null, upload.created().by(), upload.created().at());
  }

  /** A step of a load. */
  public static AuditEntry moved(Upload was, Upload is, Person by, Instant at) {
    return entry(is, facts(was), by, at);
  }

  /**
   * The figures of one region that a load made known. They are digested by the load's own entry,
   * which has the SHA-256 of the file.
   */
  public static AuditEntry published(Upload upload, Submission submission) {
    Map<String, String> after = new TreeMap<>();
    after.put("state", submission.state().code());
    after.put("rows", Integer.toString(submission.scope().rows()));
    after.put("upload", upload.id().toString());
    return new AuditEntry(
        submission.last().by(),
        SubmissionEntries.KIND + "." + submission.last().action().code(),
        SubmissionEntries.KIND,
        submission.id().toString(),
        submission.region(),
        null,
        after,
        submission.reason(),
        submission.last().at());
  }

  private static AuditEntry entry(Upload is, Map<String, String> before, Person by, Instant at) {
    return new AuditEntry(
        by,
        KIND + "." + is.state().code(),
        KIND,
        is.id().toString(),
        null,
        before,
        facts(is),
        is.reason(),
        at);
  }

  private static Map<String, String> facts(Upload upload) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("state", upload.state().code());
    facts.put("version", Long.toString(upload.version()));
    if (upload.sha256() != null) {
      facts.put("fileSha256", upload.sha256());
      facts.put("rows", Long.toString(upload.progress().rows()));
    }
    if (upload.fault() != null) {
      facts.put("fault", upload.fault().kind().name().toLowerCase(java.util.Locale.ROOT));
    }
    return facts;
  }
}
