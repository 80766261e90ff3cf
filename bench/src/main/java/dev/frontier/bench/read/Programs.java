package dev.frontier.bench.read;

import dev.frontier.bench.frame.BenchFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the system that a run needs. */
public final class Programs {

  /** Where they are looked for beside the path: servers are often not on a user's. */
  private static final List<String> ELSEWHERE =
      List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin");

  private Programs() {}

  /**
   * Finds a program.
   *
   * @param name of the program
   * @param debian the package of Debian that has it
   * @throws BenchFailure that says how to get it if it is not there
   */
  public static Path find(String name, String debian) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Stream.of(path.split(":")), ELSEWHERE.stream())
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new BenchFailure(
                    "There is no " + name, "install it, on Debian by apt-get install " + debian));
  }
}
