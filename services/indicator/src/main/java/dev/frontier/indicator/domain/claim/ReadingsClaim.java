package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Measured;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence that can be read in several ways, for example because it names no period. Where all
 * readings come to the same, that is the verdict, with what the record has for the first of them;
 * where they do not, it cannot be decided.
 */
public record ReadingsClaim(List<Content> readings) implements Content {

  /** Copies the list. */
  public ReadingsClaim {
    readings = List.copyOf(readings);
  }

  @Override
  public Judgement judge(Figures figures) {
    List<Judgement> judgements = readings.stream().map(it -> it.judge(figures)).toList();
    boolean agree = judgements.stream().map(Judgement::verdict).distinct().count() == 1;
    return agree ? judgements.get(0) : Judgement.undecidable(Measured.Reason.AMBIGUOUS);
  }

  @Override
  public Stream<Need> needs() {
    return readings.stream().flatMap(Content::needs);
  }

  @Override
  public Stream<String> mentions() {
    return readings.stream().flatMap(Content::mentions);
  }
}
