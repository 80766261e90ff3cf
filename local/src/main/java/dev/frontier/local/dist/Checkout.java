package dev.frontier.local.dist;

import dev.frontier.local.LocalFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the checkout starts: contracts, data, the realm and the built modules are found from it.
 */
public final class Checkout {

  private Checkout() {}

  /**
   * The root of the checkout: the system property {@code frontier.root}, else the environment's
   * {@code FRONTIER_ROOT}, else the nearest directory upwards that holds {@code data/paper}.
   *
   * @return an absolute path, never null
   * @throws LocalFailure when there is no checkout above the working directory
   */
  public static Path root() {
    String told = System.getProperty("frontier.root", System.getenv("FRONTIER_ROOT"));
    if (told != null && !told.isBlank()) {
      return Path.of(told).toAbsolutePath().normalize();
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("data/paper")) && Files.exists(at.resolve("pom.xml"))) {
        return at;
      }
    }
    throw new LocalFailure(
        "No checkout of Frontier at or above " + here, "run from inside the checkout");
  }
}
