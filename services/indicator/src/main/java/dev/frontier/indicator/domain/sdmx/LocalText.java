package dev.frontier.indicator.domain.sdmx;

/**
 * A text in both languages.
 *
 * @param en never null
 * @param zh never null
 */
public record LocalText(String en, String zh) {

  /** In one of them. */
  public String in(boolean chinese) {
    return chinese ? zh : en;
  }
}
