package dev.frontier.local.stack;

import dev.frontier.local.Progress;
import dev.frontier.local.dist.Checkout;
import dev.frontier.local.part.Place;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a stack is to run.
 *
 * @param root the checkout whose built services run
 * @param place where state is kept
 * @param ports where the parts listen
 * @param progress who is told what happens
 * @param settings environment variables of Frontier's own services, beside and over the usual ones
 */
public record StackOptions(
    Path root, Place place, StackPorts ports, Progress progress, Map<String, String> settings) {

  /** With the usual settings. */
  public StackOptions(Path root, Place place, StackPorts ports, Progress progress) {
    this(root, place, ports, progress, Map.of());
  }

  /**
   * What the environment asks for: {@code FRONTIER_HOME} (else {@code .frontier} in the checkout)
   * and the ports, see {@link StackPorts#of}.
   *
   * @param environment e.g. {@link System#getenv()}
   * @param progress who is told what happens
   * @return the options
   */
  public static StackOptions of(Map<String, String> environment, Progress progress) {
    Path root = Checkout.root();
    String home = environment.get("FRONTIER_HOME");
    return new StackOptions(
        root,
        new Place(home == null || home.isBlank() ? root.resolve(".frontier") : Path.of(home)),
        StackPorts.of(environment),
        progress);
  }

  /**
   * @return the address at which people see the stack, without a path
   */
  public String publicUrl() {
    return "http://localhost:" + ports.gateway();
  }
}
