package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.application.port.ShownFigures;
import dev.frontier.ingestion.application.port.StampSeals;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.template.ChangedFigure;
import dev.frontier.ingestion.domain.template.Freshness;
import dev.frontier.ingestion.domain.template.Questions;
import dev.frontier.ingestion.domain.template.SealedStamp;
import dev.frontier.ingestion.domain.template.ShownFigure;
import dev.frontier.ingestion.domain.template.TemplateStamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows what a template of a round asks and shows now, and holds one that comes back against it.
 */
@ApplicationScoped
class TemplateDesk {
  /** What is said of a figure that is not published. */
  private static final String NOT_PUBLISHED = "–";

  private final Rounds rounds;
  private final CatalogueStore catalogue;
  private final ShownFigures figures;
  private final StampSeals seals;

  TemplateDesk(Rounds rounds, CatalogueStore catalogue, ShownFigures figures, StampSeals seals) {
    this.rounds = rounds;
    this.catalogue = catalogue;
    this.figures = figures;
    this.seals = seals;
  }

  /** What the round asks for, in the units of now. */
  Questions questions(Round round) {
    Catalogue known = catalogue.find(Set.of(), round.indicators());
    return new Questions(List.copyOf(known.indicators().values()), round.periods());
  }

  /** What a template shows of the region. */
  List<ShownFigure> shown(String region, Questions questions) {
    return figures.find(region, questions.shown());
  }

  /** The seal of a stamp. */
  String seal(TemplateStamp stamp) {
    return seals.seal(stamp.text());
  }

  /**
   * Why a template is not taken; empty when it is.
   *
   * @param mayBeClosed whether figures may be mended after their round was closed
   */
  Optional<Refusal> refuse(SealedStamp found, Filing filing, boolean mayBeClosed) {
    TemplateStamp stamp = found.stamp();
    if (!MessageDigest.isEqual(bytes(seal(stamp)), bytes(found.seal()))
        || filing.rows().stream().anyMatch(row -> !stamp.region().equals(row.region()))) {
      return Optional.of(Refusal.of(Refusal.Kind.TEMPLATE_STAMP_BROKEN));
    }
    // Sealed by us, so there was such a round; none is ever removed. It is held, so that it is not
    // closed before the figures are stored.
    Round round = rounds.hold(stamp.round()).orElseThrow();
    List<RowViolation> changes = new ArrayList<>();
    if (round.closing() != null && !mayBeClosed) {
      changes.add(
          RowViolation.ofAll(
              null, RoundRules.ROUND_CLOSED, Map.of("at", round.closing().at().toString())));
    }
    Questions questions = questions(round);
    Freshness freshness =
        Freshness.of(stamp, questions.inShort(), shown(stamp.region(), questions));
    if (freshness instanceof Freshness.OtherQuestions) {
      changes.add(RowViolation.ofAll(null, "round-changed", Map.of()));
    } else if (freshness instanceof Freshness.Changed changed) {
      Map<ShownFigure.Key, Integer> numbers = numbers(filing);
      Map<ShownFigure.Key, Instant> withdrawn = withdrawn(stamp.region(), changed);
      changed.figures().forEach(one -> changes.add(change(one, numbers, withdrawn)));
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.templateStale(stamp.round(), changes));
  }

  private static Map<ShownFigure.Key, Integer> numbers(Filing filing) {
    Map<ShownFigure.Key, Integer> numbers = new HashMap<>();
    filing.rows().stream()
        .filter(row -> row.indicator() != null && row.period() != null)
        .forEach(
            row -> numbers.put(new ShownFigure.Key(row.indicator(), row.period()), row.number()));
    return numbers;
  }

  /** Since when there is none where the template shows one. */
  private Map<ShownFigure.Key, Instant> withdrawn(String region, Freshness.Changed changed) {
    return figures.lastReplaced(
        region,
        changed.figures().stream()
            .filter(one -> one.now() == null)
            .map(ChangedFigure::key)
            .toList());
  }

  private static RowViolation change(
      ChangedFigure changed,
      Map<ShownFigure.Key, Integer> numbers,
      Map<ShownFigure.Key, Instant> withdrawn) {
    Integer number = numbers.get(changed.key());
    return new RowViolation(
        number,
        number == null ? null : Columns.VALUE,
        "figure-changed",
        Map.of(
            "indicator",
            changed.key().indicator(),
            "period",
            changed.key().period(),
            "old",
            text(changed.shown()),
            "new",
            text(changed.now()),
            "at",
            (changed.now() == null ? withdrawn.get(changed.key()) : changed.now().vintage())
                .toString()));
  }

  private static String text(ShownFigure figure) {
    if (figure == null) {
      return NOT_PUBLISHED;
    }
    return figure.value() == null ? figure.status().name() : figure.value().toPlainString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
