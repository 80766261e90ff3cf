package dev.frontier.notification.application;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.FilingStep;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.StatusMove;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An alert as programs read it, the same in the inbox, its stream and webhooks.
 *
 * @param subscription that asked for it
 * @param kind of rule that fired
 * @param severity info, warning or critical, as the subscription said when it was raised
 * @param chain what it says about earlier alerts of the same subject
 * @param language in which the owner reads
 * @param sentence what happened, in that language
 * @param sentences what happened, by language
 * @param figure what it is about; null when it is about something else
 * @param move of a measure that it is about; null when it is about something else
 * @param filing that it is about; null when it is about something else
 */
public record AlertView(
    UUID subscription,
    String kind,
    String severity,
    ChainView chain,
    String language,
    String sentence,
    Map<String, String> sentences,
    FigureView figure,
    MoveView move,
    FilingView filing) {

  /**
   * Where an alert stands among those of the same subject.
   *
   * @param step raised, deepened or retracted
   * @param first id of the first of them; its own when it is the first
   * @param standing whether what was told still holds, as of when this is sent or read; null for
   *     what cannot be taken back
   */
  public record ChainView(String step, UUID first, Boolean standing) {}

  /**
   * A figure; decimals are text, so that no reader rounds them.
   *
   * @param measure what of the series, e.g. level or yoy_percent
   * @param old known before, null when nothing was
   * @param value that raised the alert; null when it is taken back because there is none any more
   * @param comparedWith the earlier period of a year-on-year measure, else null
   * @param level of the period, as far as known with the value, else null
   * @param reference what a value is held against that looks back: the first release, or the share,
   *     rank or national growth; else null
   * @param unit of the level
   * @param unitMult power of ten by which the level is to be multiplied
   */
  public record FigureView(
      String indicator,
      String region,
      String period,
      Instant vintage,
      String measure,
      String old,
      String value,
      String comparedWith,
      String level,
      String reference,
      String unit,
      int unitMult,
      CoverageView coverage) {}

  /**
   * How many regions stand behind a figure.
   *
   * @param missing codes of those that do not
   */
  public record CoverageView(int present, int expected, boolean partial, List<String> missing) {}

  /** A move of a measure of the policy tree. */
  public record MoveView(
      String measure,
      String recommendation,
      String ministry,
      String event,
      StatusView before,
      StatusView after,
      Instant at) {}

  /**
   * What happened to what a region files.
   *
   * @param what returned or overdue
   * @param round null outside one
   * @param submission null when there is none
   * @param reason why it was returned, else null
   * @param dueAt until when the region had time; null when that was not told
   */
  public record FilingView(
      String what,
      String region,
      String round,
      UUID submission,
      String reason,
      List<String> indicators,
      List<String> periods,
      Instant dueAt,
      Instant at) {}

  /** Where a measure stands. */
  public record StatusView(String claimed, String verified) {}

  /** The view of an alert. */
  public static AlertView of(InboxItem item) {
    return new AlertView(
        item.subscription(),
        item.kind().code(),
        item.severity().code(),
        new ChainView(item.chain().step().code(), item.chain().first(), item.chain().standing()),
        item.language().tag(),
        item.wording().in(item.language()),
        Map.of(Language.ZH_CN.tag(), item.wording().zh(), Language.EN.tag(), item.wording().en()),
        item.facts() instanceof Facts.OfFigure figure ? view(figure) : null,
        item.facts() instanceof Facts.OfMove moved ? view(moved.move()) : null,
        item.facts() instanceof Facts.OfFiling filing ? view(filing.step()) : null);
  }

  /** What an alert is about, in one word: indicator and region, the measure, or the region. */
  public static String subject(InboxItem item) {
    if (item.facts() instanceof Facts.OfFiling filing) {
      return filing.step().region();
    }
    return item.facts() instanceof Facts.OfFigure figure
        ? figure.indicator() + ":" + figure.region()
        : ((Facts.OfMove) item.facts()).move().measure();
  }

  /** The view of a figure. */
  public static FigureView view(Facts.OfFigure figure) {
    Coverage coverage = figure.coverage();
    return new FigureView(
        figure.indicator(),
        figure.region(),
        figure.period(),
        figure.vintage(),
        figure.measure().code(),
        text(figure.old()),
        text(figure.value()),
        figure.comparedWith(),
        text(figure.level()),
        text(figure.reference()),
        figure.unit(),
        figure.unitMult(),
        new CoverageView(
            coverage.present(), coverage.expected(), coverage.partial(), coverage.missing()));
  }

  private static FilingView view(FilingStep step) {
    return new FilingView(
        step.what().code(),
        step.region(),
        step.round(),
        step.submission(),
        step.reason(),
        step.indicators(),
        step.periods(),
        step.dueAt(),
        step.at());
  }

  private static MoveView view(StatusMove move) {
    return new MoveView(
        move.measure(),
        move.recommendation(),
        move.ministry(),
        move.event(),
        view(move.before()),
        view(move.after()),
        move.at());
  }

  private static StatusView view(MeasureStatus status) {
    return new StatusView(status.claimed(), status.verified());
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
