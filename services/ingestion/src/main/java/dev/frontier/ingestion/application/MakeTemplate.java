package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.AccessRules.Right;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.template.Questions;
import dev.frontier.ingestion.domain.template.ShownFigure;
import dev.frontier.ingestion.domain.template.Template;
import dev.frontier.ingestion.domain.template.TemplateLine;
import dev.frontier.ingestion.domain.template.TemplateStamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An office asks for the form to fill in for a round. */
@ApplicationScoped
public class MakeTemplate {
  private final Rounds rounds;
  private final CatalogueStore catalogue;
  private final TemplateDesk desk;
  private final FilingConfig config;

  MakeTemplate(Rounds rounds, CatalogueStore catalogue, TemplateDesk desk, FilingConfig config) {
    this.rounds = rounds;
    this.catalogue = catalogue;
    this.desk = desk;
    this.config = config;
  }

  /**
   * Makes one, as of one moment.
   *
   * @param language {@code zh} or {@code en}
   */
  @Transactional
  public Outcome<Template> handle(Actor actor, String id, String region, String language) {
    Optional<Refusal> denied = deny(actor, region);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    // Held, so that nothing is published or closed between what is read of it.
    Optional<Round> found = RoundRules.isCode(id) ? rounds.hold(id) : Optional.empty();
    if (found.isEmpty()) {
      return new Outcome.Refused<>(Refusal.of(Refusal.Kind.NOT_FOUND));
    }
    Round round = found.get();
    Questions questions = desk.questions(round);
    return refuse(round, region, questions)
        .<Outcome<Template>>map(Outcome.Refused::new)
        .orElseGet(() -> new Outcome.Done<>(template(round, region, language, questions)));
  }

  /** Who files for the region, and the statistician, who answers an office's questions about it. */
  private static Optional<Refusal> deny(Actor actor, String region) {
    return actor.has(Role.STATISTICIAN)
        ? Optional.empty()
        : AccessRules.check(actor, Right.FILE, region).map(Refusal::of);
  }

  private Optional<Refusal> refuse(Round round, String region, Questions questions) {
    if (round.closing() != null) {
      return Optional.of(Refusal.roundNotOpen(round.id(), "closed"));
    }
    if (!round.asks(region)) {
      return Optional.of(
          Refusal.ofFields(
              List.of(
                  RoundRules.broken(
                      "region",
                      RoundRules.NOT_IN_ROUND,
                      Map.of("value", region, "round", round.id())))));
    }
    return questions.count() > config.maxRows()
        ? Optional.of(Refusal.tooManyRows(config.maxRows(), questions.count()))
        : Optional.empty();
  }

  private Template template(Round round, String region, String language, Questions questions) {
    List<ShownFigure> shown = desk.shown(region, questions);
    TemplateStamp stamp =
        new TemplateStamp(
            TemplateStamp.SCHEMA, round.id(), region, language, questions.inShort(), shown);
    return new Template(
        stamp,
        desk.seal(stamp),
        round.nameZh(),
        round.nameEn(),
        // A round asks regions of the catalogue only, and no entry is ever removed.
        catalogue.find(Set.of(region), Set.of()).region(region).orElseThrow(),
        round.dueAt(region),
        lines(questions, shown));
  }

  private List<TemplateLine> lines(Questions questions, List<ShownFigure> shown) {
    Map<ShownFigure.Key, ShownFigure> published = new HashMap<>();
    shown.forEach(figure -> published.put(figure.key(), figure));
    Map<String, CatalogueEntry.Unit> units =
        catalogue.units(
            questions.indicators().stream()
                .map(CatalogueEntry.Indicator::unit)
                .collect(Collectors.toSet()));
    List<TemplateLine> lines = new ArrayList<>();
    for (CatalogueEntry.Indicator indicator : questions.indicators()) {
      CatalogueEntry.Unit unit =
          units.getOrDefault(
              indicator.unit(), new CatalogueEntry.Unit(indicator.unit(), null, null));
      for (Period period : questions.periods()) {
        lines.add(
            new TemplateLine(
                indicator,
                unit,
                period,
                period
                    .yearBefore()
                    .map(before -> published.get(key(indicator, before)))
                    .orElse(null),
                published.get(key(indicator, period))));
      }
    }
    return lines;
  }

  private static ShownFigure.Key key(CatalogueEntry.Indicator indicator, Period period) {
    return new ShownFigure.Key(indicator.code(), period.text());
  }
}
