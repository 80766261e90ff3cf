package dev.frontier.ingestion.domain.template;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a template says about itself, hidden in it, so that a file that comes back is known to
 * belong to what is asked for and published now.
 *
 * @param schema version of the sheet's layout
 * @param round code of the round that it was made for
 * @param region the one that it was made for
 * @param language of its texts: {@code zh} or {@code en}
 * @param asked what the round asked for, and in which units, in short form; another one is another
 *     template
 * @param figures the published figures that it shows, by indicator and period
 */
public record TemplateStamp(
    String schema,
    String round,
    String region,
    String language,
    String asked,
    List<ShownFigure> figures) {

  /** The layout that is written now, and the only one that is read. */
  public static final String SCHEMA = "1";

  private static final Comparator<ShownFigure> ORDER =
      Comparator.comparing(ShownFigure::indicator).thenComparing(ShownFigure::period);

  public TemplateStamp {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(round, "round");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(asked, "asked");
    figures = figures.stream().sorted(ORDER).toList();
  }

  /** The latest vintage of what is shown; empty when nothing is published yet. */
  public Optional<Instant> base() {
    return figures.stream().map(ShownFigure::vintage).max(Comparator.naturalOrder());
  }

  /**
   * All of it as one text, the same for the same stamp: what a seal is made over. Codes and
   * instants have no line ends and no bars, so that two stamps never share a text.
   */
  public String text() {
    StringBuilder text = new StringBuilder("frontier-template");
    for (String part : List.of(schema, round, region, language, asked)) {
      text.append('\n').append(part);
    }
    for (ShownFigure figure : figures) {
      text.append('\n')
          .append(figure.indicator())
          .append('|')
          .append(figure.period())
          .append('|')
          .append(figure.value() == null ? "" : figure.value().toPlainString())
          .append('|')
          .append(figure.status())
          .append('|')
          .append(figure.vintage());
    }
    return text.toString();
  }
}
