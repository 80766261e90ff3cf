package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.application.port.Register;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.application.port.UploadRows;
import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.config.UploadConfig;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.audit.UploadEntries;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.publication.Vintages;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.upload.RegionLoad;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.UploadSubmissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Another statistician makes a load known: all regions in one transaction and under one vintage. It
 * becomes one submission a region, so that a load can be looked up, revised and withdrawn like what
 * the offices file.
 */
@ApplicationScoped
public class PublishUpload {
  private final LongTransaction transaction;
  private final UploadDesk desk;
  private final Uploads uploads;
  private final UploadRows rows;
  private final Submissions submissions;
  private final SubmissionDesk submissionDesk;
  private final Register register;
  private final LoadGate gate;
  private final CatalogueStore catalogue;
  private final Announcements announcements;
  private final AuditTrail audit;
  private final UploadConfig config;
  private final Clock clock;

  PublishUpload(
      LongTransaction transaction,
      UploadDesk desk,
      Uploads uploads,
      UploadRows rows,
      Submissions submissions,
      SubmissionDesk submissionDesk,
      Register register,
      LoadGate gate,
      CatalogueStore catalogue,
      Announcements announcements,
      AuditTrail audit,
      UploadConfig config,
      Clock clock) {
    this.transaction = transaction;
    this.desk = desk;
    this.uploads = uploads;
    this.rows = rows;
    this.submissions = submissions;
    this.submissionDesk = submissionDesk;
    this.register = register;
    this.gate = gate;
    this.catalogue = catalogue;
    this.announcements = announcements;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** Publishes; {@code version} is the one the caller has read, if any will not do. */
  public Outcome<Upload> handle(Actor actor, UUID id, OptionalLong version) {
    // Locking a series enters it; refused, it must not stay.
    return transaction.call(
        config.longestPublication(),
        outcome -> outcome instanceof Outcome.Done,
        () -> publish(actor, id, version));
  }

  private Outcome<Upload> publish(Actor actor, UUID id, OptionalLong version) {
    Outcome<Upload> taken = desk.take(actor, id, version);
    if (!(taken instanceof Outcome.Done<Upload> done)) {
      return taken;
    }
    Upload upload = done.value();
    Optional<Refusal> denied = upload.denyPublication(actor);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    Optional<Instant> previous = rows.lockSeries(id);
    // Read only now: the clock of a publication that waited must be later than the other's.
    Instant vintage = Vintages.next(clock.instant(), previous.stream().toList());
    if (upload.reason() == null) {
      // Others may have published since it was accepted.
      List<RowViolation> unexplained = rows.revisions(id, Violations.MAX_KEPT);
      if (!unexplained.isEmpty()) {
        return new Outcome.Refused<>(Refusal.ofRows(unexplained));
      }
    }
    Catalogue known = catalogue.all();
    Violations exceeded = gate.exceeded(id, known);
    if (!exceeded.isEmpty()) {
      return new Outcome.Refused<>(Refusal.ofRows(exceeded.kept(), exceeded.count()));
    }
    Map<String, UUID> parts =
        uploads.regions(id).stream()
            .collect(Collectors.toMap(RegionLoad::region, RegionLoad::submission));
    SeriesOfUpload series =
        new SeriesOfUpload(known, parts, vintage, upload.reason(), announcements::published);
    rows.changes(id, series);
    series.end();
    List<Submission> filed = file(upload, parts, actor, vintage);
    rows.remember(id, vintage);
    rows.enter(id, vintage);
    filed.forEach(submission -> supersede(actor, submission, vintage));
    return desk.keep(upload, upload.publish(actor, vintage), actor.person(), vintage);
  }

  /** Those whose last figure this one replaces; locked after the series, as everybody does. */
  private void supersede(Actor actor, Submission submission, Instant vintage) {
    for (UUID fallen : register.fallen(submission.id(), vintage)) {
      Submission replaced = submissions.lock(fallen).orElseThrow();
      if (replaced.state() == State.PUBLISHED) {
        submissionDesk.keep(
            replaced, replaced.supersede(actor.person(), submission.reason(), vintage));
      }
    }
  }

  private List<Submission> file(
      Upload upload, Map<String, UUID> parts, Actor actor, Instant vintage) {
    List<Submission> filed =
        rows.scopes(upload.id()).entrySet().stream()
            .map(scope -> add(upload, parts, actor, vintage, scope))
            .toList();
    filed.forEach(announcements::moved);
    filed.forEach(submission -> audit.record(UploadEntries.published(upload, submission)));
    return filed;
  }

  private Submission add(
      Upload upload,
      Map<String, UUID> parts,
      Actor actor,
      Instant vintage,
      Map.Entry<String, Scope> scope) {
    String region = scope.getKey();
    // Its rows have been under this identifier since the load was accepted.
    return submissions.add(
        UploadSubmissions.published(
            upload, parts.get(region), region, scope.getValue(), actor.person(), vintage),
        List.of());
  }
}
