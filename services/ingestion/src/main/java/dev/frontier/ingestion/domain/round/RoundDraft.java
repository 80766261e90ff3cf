package dev.frontier.ingestion.domain.round;

import java.util.List;

/**
 * A round as somebody asks for it, before any rule looked at it: text, null where nothing is given.
 * The lists are never null.
 */
public record RoundDraft(
    String id,
    String nameZh,
    String nameEn,
    String freq,
    List<String> periods,
    List<String> indicators,
    List<String> regions,
    String opensAt,
    String dueAt) {
  public RoundDraft {
    periods = List.copyOf(periods);
    indicators = List.copyOf(indicators);
    regions = List.copyOf(regions);
  }
}
