package dev.frontier.notification.domain.catalogue;

import java.time.Instant;
import java.util.Objects;

/**
 * A measure of the policy plan, as far as rules and wording need it.
 *
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param retired whether it left the plan, so that nothing happens to it any more
 * @param asOf when the plan said so; a later saying replaces an earlier one
 */
public record PlanMeasure(
    String code, String nameZh, String nameEn, boolean retired, Instant asOf) {
  /** Refuses one that names nothing. */
  public PlanMeasure {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(nameZh, "nameZh");
    Objects.requireNonNull(nameEn, "nameEn");
    Objects.requireNonNull(asOf, "asOf");
  }
}
