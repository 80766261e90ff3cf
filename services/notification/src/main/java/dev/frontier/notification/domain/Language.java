package dev.frontier.notification.domain;

import java.util.Optional;

/** The languages in which alerts are written. */
public enum Language {
  /** Simplified Chinese. */
  ZH_CN("zh-CN"),
  /** English. */
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, as it stands in requests and answers. */
  public String tag() {
    return tag;
  }

  /** The language of a tag, or empty when it is not one of ours; {@code tag} may be null. */
  public static Optional<Language> of(String tag) {
    for (Language language : values()) {
      if (language.tag.equalsIgnoreCase(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
