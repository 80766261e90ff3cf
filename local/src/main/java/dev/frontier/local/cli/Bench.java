package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.build.MavenBuild;
import dev.frontier.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a benchmark run, in a Java of its own: what it loads and counts needs more memory than a
 * launcher.
 */
final class Bench {

  /** A load of some hundred thousand rows with everything that is kept beside it to compare. */
  private static final String HEAP = "-Xmx768m";

  private static final String MODULE = "bench";

  private final StackOptions options;

  Bench(StackOptions options) {
    this.options = options;
  }

  /**
   * Builds what changed and makes the run.
   *
   * @param arguments the run's name and its options
   * @return the run's exit code
   */
  int run(List<String> arguments) {
    Path root = options.root();
    new MavenBuild(root, options.place().log("build"), options.progress()).build(List.of(MODULE));
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add(HEAP);
    words.add("-Dfile.encoding=UTF-8");
    words.add("-Dfrontier.root=" + root);
    words.add("-jar");
    words.add(root.resolve("bench/target/frontier-bench.jar").toString());
    words.addAll(arguments);
    try {
      Process bench = new ProcessBuilder(words).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(bench::destroy, "end bench"));
      return bench.waitFor();
    } catch (IOException e) {
      throw new LocalFailure("The benchmark cannot be started (" + e + ")", "see the build", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while a benchmark ran", "run it again", e);
    }
  }
}
