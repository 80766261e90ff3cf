package dev.frontier.local.stack;

import dev.frontier.local.part.Part;
import java.nio.file.Path;

/**
 * How a part is.
 *
 * @param name the part
 * @param state up (serves), starting (runs, does not serve yet), or dead
 * @param pid the process, 0 when dead
 * @param port where it listens
 * @param memoryKibibytes of the process and its children, 0 when dead
 * @param log where to read on
 */
public record PartStatus(
    String name, State state, long pid, int port, long memoryKibibytes, Path log) {

  /** What a part can be. */
  public enum State {
    /** Serves. */
    UP,
    /** Runs and does not serve, or not yet. */
    UNREADY,
    /** Does not run. */
    DEAD
  }

  static PartStatus of(Part part) {
    State state = !part.alive() ? State.DEAD : part.ready() ? State.UP : State.UNREADY;
    return new PartStatus(
        part.name(), state, part.pid().orElse(0), part.port(), part.memoryKibibytes(), part.log());
  }
}
