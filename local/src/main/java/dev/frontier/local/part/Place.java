package dev.frontier.local.part;

import java.nio.file.Path;

/**
 * Where a stack keeps what its parts leave behind.
 *
 * @param home the state directory, absolute
 */
public record Place(Path home) {

  /**
   * @param home the state directory; may be missing
   */
  public Place {
    home = home.toAbsolutePath().normalize();
  }

  /**
   * @param part a part's name
   * @return the file to which its output is appended
   */
  public Path log(String part) {
    return home.resolve("log").resolve(part + ".log");
  }

  /**
   * @param part a part's name
   * @return what survives restarts
   */
  public Path data(String part) {
    return home.resolve("data").resolve(part);
  }

  /**
   * @return pid files, the lock and the control socket
   */
  public Path run() {
    return home.resolve("run");
  }

  /**
   * @return generated passwords, readable by the owner alone
   */
  public Path secrets() {
    return home.resolve("secrets");
  }
}
