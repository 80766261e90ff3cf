package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.application.port.UploadRows;
import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.config.UploadConfig;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.observation.RowRules;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.upload.RegionLoad;
import dev.frontier.ingestion.domain.upload.RoundFit;
import dev.frontier.ingestion.domain.upload.Unsaid;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.UploadFault;
import dev.frontier.ingestion.domain.upload.UploadState;
import dev.frontier.ingestion.domain.upload.UploadTransition;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The content of a load comes in: read, judged and stored row by row in one transaction, which
 * commits when the last row keeps every rule. What others are told of it meanwhile (that it is
 * being received, how far it is, how it ended) is told in transactions of its own.
 */
@ApplicationScoped
public class ReceiveUpload {
  private final WatchUploads watch;
  private final LongTransaction transaction;
  private final UploadDesk desk;
  private final Uploads uploads;
  private final UploadRows rows;
  private final UploadRounds rounds;
  private final LoadGate gate;
  private final CatalogueStore catalogue;
  private final UploadConfig config;
  private final Clock clock;

  ReceiveUpload(
      WatchUploads watch,
      LongTransaction transaction,
      UploadDesk desk,
      Uploads uploads,
      UploadRows rows,
      UploadRounds rounds,
      LoadGate gate,
      CatalogueStore catalogue,
      UploadConfig config,
      Clock clock) {
    this.watch = watch;
    this.transaction = transaction;
    this.desk = desk;
    this.uploads = uploads;
    this.rows = rows;
    this.rounds = rounds;
    this.gate = gate;
    this.catalogue = catalogue;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Receives all of it.
   *
   * @param expectedBytes as announced; null when they were not
   * @return how it ended, which is told by the state; empty when this replica already receives as
   *     many as it can
   */
  public Optional<Outcome<Upload>> handle(
      Actor actor, UUID id, Long expectedBytes, RowSource source) {
    // Before a place is taken, which is not for those who may not load.
    Optional<Refusal> denied = Upload.deny(actor);
    if (denied.isPresent()) {
      return Optional.of(new Outcome.Refused<>(denied.get()));
    }
    WatchUploads.Begun begun = watch.begin(key -> new Reception(key, expectedBytes, source), id);
    if (begun instanceof WatchUploads.Begun.Already) {
      return Optional.of(new Outcome.Refused<>(Refusal.of(Refusal.Kind.ALREADY_RECEIVING)));
    }
    if (!(begun instanceof WatchUploads.Begun.Watched watched)) {
      return Optional.empty();
    }
    Reception reception = watched.reception();
    try {
      return Optional.of(
          transaction.call(
              config.longestReception(),
              ReceiveUpload::isAccepted,
              () -> receive(actor, reception, source)));
    } catch (RuntimeException broken) {
      Log.warnf(broken, "Upload %s broke off; nothing of it is kept", id);
      return Optional.of(settle(reception, UploadFault.of(UploadFault.Kind.INTERRUPTED)));
    } finally {
      watch.end(reception);
    }
  }

  private static boolean isAccepted(Outcome<Upload> outcome) {
    return outcome instanceof Outcome.Done<Upload> done
        && done.value().state() == UploadState.ACCEPTED;
  }

  private Outcome<Upload> receive(Actor actor, Reception reception, RowSource source) {
    // Before the state says so: what is being received is always claimed by somebody alive.
    boolean claimed = uploads.claim(reception.id());
    Outcome<Upload> started =
        QuarkusTransaction.requiringNew().call(() -> start(actor, reception, claimed));
    if (started instanceof Outcome.Refused) {
      return started;
    }
    reception.begin();
    Upload upload = ((Outcome.Done<Upload>) started).value();
    Optional<UploadFault> fault;
    try {
      // Its round is held only now, for the moment that is left: a round that is held is neither
      // closed nor extended, and a file may take half an hour to come.
      fault = read(upload, reception, source).or(() -> closed(upload));
    } catch (Reception.CalledOff calledOff) {
      return current(reception);
    }
    // While the claim still holds: nobody else is to say that this was abandoned.
    return fault.isPresent()
        ? QuarkusTransaction.requiringNew().call(() -> settle(reception, fault.get()))
        : accept(actor, reception, source);
  }

  private Outcome<Upload> start(Actor actor, Reception reception, boolean claimed) {
    Outcome<Upload> taken = desk.take(actor, reception.id(), OptionalLong.empty());
    if (!(taken instanceof Outcome.Done<Upload> done)) {
      return taken;
    }
    if (!claimed) {
      return new Outcome.Refused<>(Refusal.of(Refusal.Kind.ALREADY_RECEIVING));
    }
    Upload was = done.value();
    Optional<Refusal> closed = rounds.refuse(was.round());
    if (closed.isPresent()) {
      return new Outcome.Refused<>(closed.get());
    }
    Long expected = reception.progress().expectedBytes();
    UploadTransition sent = was.send(actor, expected, clock.instant());
    return desk.keep(was, sent, actor.person(), clock.instant());
  }

  /** Reads and stores; what is wrong with it, or nothing. */
  private Optional<UploadFault> read(Upload upload, Reception reception, RowSource source) {
    // What a round asks for never changes; whether it is open still is asked when all is in.
    Optional<RoundFit> round =
        Optional.ofNullable(upload.round()).flatMap(rounds::find).map(RoundFit::new);
    Catalogue known = catalogue.all();
    RowRules rules = RowRules.ofManyRegions(known, LocalDate.now(clock));
    Map<String, UUID> regions;
    Unsaid unsaid;
    try (UploadRows.Sink stored = rows.open()) {
      LoadIntake intake =
          new LoadIntake(reception, rules, round, gate, known, stored, config.maxRows());
      source.read(intake);
      if (!intake.violations().isEmpty()) {
        return Optional.of(ofRows(intake.violations().byRow(), intake.violations().count()));
      }
      if (reception.progress().rows() == 0) {
        return Optional.of(UploadFault.of(UploadFault.Kind.NO_ROWS));
      }
      regions = stored.finish();
      unsaid = intake.unsaid();
      reception.understood(intake.conversions());
    } catch (RowSource.Unreadable unreadable) {
      return Optional.of(UploadFault.malformed(unreadable.line()));
    } catch (LoadIntake.TooManyRows tooMany) {
      return Optional.of(UploadFault.of(UploadFault.Kind.TOO_MANY_ROWS));
    } catch (IOException stopped) {
      return Optional.of(UploadFault.of(UploadFault.Kind.INTERRUPTED));
    }
    Violations unfounded = rows.merge(upload.id(), regions, unsaid);
    return unfounded.isEmpty()
        ? judge(upload, rows.compare(upload.id()), known)
        : Optional.of(ofRows(unfounded.byRow(), unfounded.count()));
  }

  private Optional<UploadFault> judge(Upload upload, List<RegionLoad> regions, Catalogue known) {
    Violations exceeded = gate.exceeded(upload.id(), known);
    if (!exceeded.isEmpty()) {
      return Optional.of(ofRows(exceeded.kept(), exceeded.count()));
    }
    long revised = regions.stream().mapToLong(RegionLoad::revised).sum();
    if (revised > 0 && upload.reason() == null) {
      return Optional.of(ofRows(rows.revisions(upload.id(), Violations.MAX_KEPT), revised));
    }
    if (regions.stream().allMatch(region -> region.unchanged() == region.rows())) {
      return Optional.of(
          ofRows(List.of(RowViolation.ofAll(null, Rules.NO_CHANGE, Map.of("value", "-"))), 1));
    }
    return Optional.empty();
  }

  private Optional<UploadFault> closed(Upload upload) {
    return rounds.closed(upload.round()).map(violation -> ofRows(List.of(violation), 1));
  }

  private Outcome<Upload> accept(Actor actor, Reception reception, RowSource source) {
    Upload was = uploads.lock(reception.id()).orElseThrow();
    if (was.state() != UploadState.RECEIVING) {
      return new Outcome.Done<>(was);
    }
    Upload is = was.accept(reception.progress(), source.digest());
    reception.reading().ifPresent(reading -> uploads.keepReading(was.id(), reading));
    return desk.keep(was, new UploadTransition.Moved(is), actor.person(), clock.instant());
  }

  /** Says why nothing was kept, unless somebody has ended it already. */
  private Outcome<Upload> settle(Reception reception, UploadFault fault) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              Upload was = uploads.lock(reception.id()).orElseThrow();
              if (was.state() != UploadState.RECEIVING) {
                return new Outcome.Done<>(was);
              }
              Upload is = was.stop(reception.progress(), fault);
              if (is.state() == UploadState.REFUSED) {
                reception.reading().ifPresent(reading -> uploads.keepReading(was.id(), reading));
              }
              return desk.keep(
                  was, new UploadTransition.Moved(is), was.sent().by(), clock.instant());
            });
  }

  private Outcome<Upload> current(Reception reception) {
    return QuarkusTransaction.requiringNew()
        .call(() -> new Outcome.Done<>(uploads.find(reception.id()).orElseThrow()));
  }

  private static UploadFault ofRows(List<RowViolation> violations, long count) {
    return UploadFault.ofRows(violations.stream().limit(Violations.MAX_KEPT).toList(), count);
  }
}
