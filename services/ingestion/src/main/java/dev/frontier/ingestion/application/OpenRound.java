package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.audit.RoundEntries;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundDraft;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.ingestion.domain.round.RoundState;
import dev.frontier.ingestion.domain.submission.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A statistician asks regions for figures until a time. */
@ApplicationScoped
public class OpenRound {
  private final Rounds rounds;
  private final CatalogueStore catalogue;
  private final AuditTrail audit;
  private final Announcements announcements;
  private final RoundDuties duties;
  private final FilingConfig config;
  private final Clock clock;

  OpenRound(
      Rounds rounds,
      CatalogueStore catalogue,
      AuditTrail audit,
      Announcements announcements,
      RoundDuties duties,
      FilingConfig config,
      Clock clock) {
    this.rounds = rounds;
    this.catalogue = catalogue;
    this.audit = audit;
    this.announcements = announcements;
    this.duties = duties;
    this.config = config;
    this.clock = clock;
  }

  /** Opens it, or plans it when its time has not come. */
  @Transactional
  public Outcome<Round> handle(Actor actor, RoundDraft draft) {
    Optional<Refusal> denied = AccessRules.checkRunsRounds(actor).map(Refusal::of);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    RoundRules.Result result =
        RoundRules.judge(draft, known(draft), config.zone(), actor.person(), now);
    if (result instanceof RoundRules.Result.Refused refused) {
      return new Outcome.Refused<>(Refusal.ofFields(refused.violations()));
    }
    Round round = ((RoundRules.Result.Accepted) result).round();
    boolean isOpen = round.state(now) == RoundState.OPEN;
    if (!rounds.add(round, isOpen)) {
      return new Outcome.Refused<>(
          Refusal.of(Refusal.Kind.ALREADY_EXISTS, Map.of("id", round.id())));
    }
    audit.record(RoundEntries.opened(round));
    if (isOpen) {
      announcements.opened(round);
    }
    duties.changed(round.id());
    return new Outcome.Done<>(round);
  }

  private Catalogue known(RoundDraft draft) {
    return catalogue.find(
        draft.regions().stream().filter(Codes::isRegion).collect(Collectors.toSet()),
        draft.indicators().stream().filter(Codes::isIndicator).collect(Collectors.toSet()));
  }
}
