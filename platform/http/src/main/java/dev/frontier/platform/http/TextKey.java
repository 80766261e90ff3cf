package dev.frontier.platform.http;

/**
 * A value for a placeholder that itself has a text in each language, such as the name of a part of
 * the system.
 *
 * @param key key in the bundles, such as {@code service.indicator} or {@code type.number}
 */
public record TextKey(String key) {

  /** The name, for people, of a service by its technical name ("indicator", "database"). */
  public static TextKey service(String name) {
    return new TextKey("service." + name);
  }

  /** The name of a JSON type: string, number, integer, boolean, array, object, date. */
  public static TextKey type(String name) {
    return new TextKey("type." + name);
  }
}
