package dev.frontier.ingestion.domain.template;

import java.util.Objects;

/**
 * A stamp as it came back.
 *
 * @param seal what is said to be its seal
 */
public record SealedStamp(TemplateStamp stamp, String seal) {
  public SealedStamp {
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(seal, "seal");
  }
}
