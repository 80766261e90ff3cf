package dev.frontier.platform.testing;

/**
 * Breaks and mends the parts of this JVM: {@code postgres} (the service's database), {@code kafka},
 * {@code keycloak}. A part comes back on the same port with the same data.
 */
public final class Faults {

  private Faults() {}

  /**
   * Kills a part as a crash would.
   *
   * @param part a part that a test resource started
   */
  public static void kill(String part) {
    act("kill", part);
  }

  /**
   * Stops a part as an operator would.
   *
   * @param part a part that a test resource started
   */
  public static void stop(String part) {
    act("stop", part);
  }

  /**
   * Starts a part again and waits until it serves; nothing happens when it runs.
   *
   * @param part a part that a test resource started
   */
  public static void start(String part) {
    act("start", part);
  }

  private static void act(String what, String part) {
    Runnable action = Registry.get(what + " " + part);
    if (action == null) {
      throw new IllegalStateException(part + " was not started by a test resource");
    }
    action.run();
  }
}
