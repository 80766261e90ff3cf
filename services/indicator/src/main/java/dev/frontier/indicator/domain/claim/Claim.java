package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import java.util.Map;

/**
 * A sentence that was registered.
 *
 * @param id for example {@code P1-03}
 * @param fields the content as {@link ContentForm} reads it
 * @param content what it asserts; never null
 * @param textZh the assertion in Chinese, in the words of who registered it
 * @param textEn the same in English
 * @param source where the sentence stands; null if it was not said
 */
public record Claim(
    String id,
    Map<String, Object> fields,
    Content content,
    String textZh,
    String textEn,
    String source) {

  /** Whether it is so by these figures, with the vintages that were used. */
  public Judgement judge(Figures figures) {
    return content.judge(figures).by(figures.inputs());
  }

  /** Whether the other says the same in the same words. */
  public boolean sameAs(Claim other) {
    return fields.equals(other.fields)
        && textZh.equals(other.textZh)
        && textEn.equals(other.textEn)
        && java.util.Objects.equals(source, other.source);
  }
}
