package dev.frontier.notification.application;

import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.channel.Signing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields that have one of a few values. */
final class Choices {
  private Choices() {}

  /** The language of a tag; Chinese for null, a fault and nothing for another. */
  static Optional<Language> language(String tag, List<Fault> faults) {
    Optional<Language> language = tag == null ? Optional.of(Language.ZH_CN) : Language.of(tag);
    if (language.isEmpty()) {
      faults.add(
          fault("language", tag, Arrays.stream(Language.values()).map(Language::tag).toList()));
    }
    return language;
  }

  /** The way of signing of a code; symmetric for null, a fault and nothing for another. */
  static Optional<Signing> signing(String code, List<Fault> faults) {
    Optional<Signing> signing = code == null ? Optional.of(Signing.SYMMETRIC) : Signing.of(code);
    if (signing.isEmpty()) {
      faults.add(
          fault("signing", code, Arrays.stream(Signing.values()).map(Signing::code).toList()));
    }
    return signing;
  }

  /** A value that is none of the choices. */
  static Fault fault(String field, String value, List<String> choices) {
    return new Fault(field, "choice", Map.of("value", value, "choices", choices));
  }
}
