package dev.frontier.ingestion.domain.observation;

import java.util.regex.Pattern;

/**
 * The shape of codes, as the contract of the catalogue has it. What has another shape is unknown
 * without asking the database, which could not even be asked about some of it.
 */
public final class Codes {
  private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9_.-]{0,63}");
  private static final Pattern REGION = Pattern.compile("[A-Z][A-Z0-9_-]{1,31}");

  private Codes() {}

  /** Whether it could be an indicator; {@code text} may be null. */
  public static boolean isIndicator(String text) {
    return text != null && INDICATOR.matcher(text).matches();
  }

  /** Whether it could be a region; {@code text} may be null. */
  public static boolean isRegion(String text) {
    return text != null && REGION.matcher(text).matches();
  }
}
