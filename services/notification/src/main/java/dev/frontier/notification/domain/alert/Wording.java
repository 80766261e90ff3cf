package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.Language;
import java.util.Objects;
import java.util.function.Function;

/**
 * The same sentence in every language.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record Wording(String zh, String en) {
  /** Neither may be absent. */
  public Wording {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** What is said in each language. */
  public static Wording of(Function<Language, String> said) {
    return new Wording(said.apply(Language.ZH_CN), said.apply(Language.EN));
  }

  /** The sentence in one language. */
  public String in(Language language) {
    return switch (language) {
      case ZH_CN -> zh;
      case EN -> en;
    };
  }
}
