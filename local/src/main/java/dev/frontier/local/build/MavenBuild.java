package dev.frontier.local.build;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Packages the modules that changed, and those that are made of them. */
public final class MavenBuild {

  private static final Pattern MODULE =
      Pattern.compile("\\[INFO] Building (.+?) \\S+ +\\[(\\d+/\\d+)]");

  private final Path root;
  private final Path log;
  private final Progress progress;

  /**
   * @param root the checkout
   * @param log the file that gets all that Maven says
   * @param progress who is told which module is being built
   */
  public MavenBuild(Path root, Path log, Progress progress) {
    this.root = root;
    this.log = log;
    this.progress = progress;
  }

  /**
   * Builds what changed; returns at once when nothing did.
   *
   * @throws LocalFailure when a module does not build
   */
  public void build() {
    build(List.of());
  }

  /**
   * Builds what changed of what {@code up} runs and of some more modules.
   *
   * @param more module paths, e.g. {@code bench}
   * @throws LocalFailure when a module does not build
   */
  public void build(List<String> more) {
    Modules modules = new Modules(root);
    Map<String, String> changed = modules.changed(more);
    if (changed.isEmpty()) {
      return;
    }
    progress.say("building what changed: " + String.join(", ", changed.keySet()));
    Maven maven = new Maven(root, log);
    StringBuilder errors = new StringBuilder();
    int exit =
        maven.run(
            List.of(
                "package",
                "-pl",
                projects(changed.keySet(), more),
                "-am",
                "-amd",
                // One for Java's tests, which are not even compiled, one for those that npm runs.
                "-Dmaven.test.skip=true",
                "-DskipTests",
                // Formatting is for whoever commits; it would change sources under an editor.
                "-Dspotless.skip=true"),
            line -> tell(line, errors));
    if (exit != 0) {
      throw new LocalFailure(
          "The build fails: " + errors.toString().strip(),
          "mend the sources (all that Maven said: " + log + "), then `./frontier up`");
    }
    modules.remember(changed);
  }

  /**
   * What is built: the journeys depend on all that runs and would be built with it. Where nothing
   * of that changed they are not there to be left out, and Maven 3 stops at such an exclusion.
   */
  static String projects(Set<String> changed, List<String> more) {
    String all = String.join(",", changed);
    return more.containsAll(changed) ? all : all + ",!e2e";
  }

  private void tell(String line, StringBuilder errors) {
    Matcher matcher = MODULE.matcher(line);
    if (matcher.find()) {
      progress.say("building " + matcher.group(1) + " (" + matcher.group(2) + ")");
    } else if (line.startsWith("[ERROR]") && errors.isEmpty()) {
      errors.append(line.substring("[ERROR]".length()));
    }
  }

  /** Runs Maven and hands on its lines. */
  record Maven(Path root, Path log) {

    int run(List<String> arguments, Progress lines) {
      List<String> words = new java.util.ArrayList<>(List.of("mvn", "-B", "-Dstyle.color=never"));
      words.addAll(arguments);
      try {
        java.nio.file.Files.createDirectories(log.getParent());
        Process process =
            new ProcessBuilder(words)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .start();
        Thread end = new Thread(process::destroy, "end maven");
        Runtime.getRuntime().addShutdownHook(end);
        try (var output = process.inputReader();
            var file = java.nio.file.Files.newBufferedWriter(log)) {
          for (String line = output.readLine(); line != null; line = output.readLine()) {
            file.write(line);
            file.newLine();
            file.flush();
            lines.say(line);
          }
        }
        int exit = process.waitFor();
        forget(end);
        return exit;
      } catch (IOException e) {
        throw new LocalFailure(
            "Maven cannot be run (" + e.getMessage() + ")", "install Maven 3.8.7 or later", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LocalFailure("Interrupted while building", "try again", e);
      }
    }

    private static void forget(Thread hook) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The launcher is ending; the hook has run.
      }
    }
  }
}
