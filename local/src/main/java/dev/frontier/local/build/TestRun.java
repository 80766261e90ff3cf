package dev.frontier.local.build;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Runs every module's tests and says what ran. */
public final class TestRun {

  private static final Pattern WORTH_TELLING =
      Pattern.compile(
          "\\[INFO] Building \\S|Tests run:.*(Time|in )|\\[ERROR]|BUILD "
              // What npm's runners say: vitest, then node's own.
              + "|Tests +\\d+ (passed|failed)|^(#|ℹ) (pass|fail) |✖|^not ok");

  private static final int TAIL = 120;

  private final Path root;
  private final Path log;
  private final Progress progress;

  /**
   * @param root the checkout
   * @param log the file that gets all that Maven says
   * @param progress who is told what runs and, at the end, what ran
   */
  public TestRun(Path root, Path log, Progress progress) {
    this.root = root;
    this.log = log;
    this.progress = progress;
  }

  /**
   * Runs {@code mvn verify}, with formatting checked and nothing formatted.
   *
   * @param arguments more for Maven, e.g. {@code -pl local}
   * @return 0 when all passed and at least one test ran
   */
  public int run(List<String> arguments) {
    reports().forEach(TestRun::delete);
    Instant from = Instant.now();
    List<String> words = new ArrayList<>(List.of("verify", "-Dspotless.goal=check"));
    words.addAll(arguments);
    Deque<String> last = new ArrayDeque<>();
    int exit =
        new MavenBuild.Maven(root, log)
            .run(
                words,
                line -> {
                  last.addLast(line);
                  if (last.size() > TAIL) {
                    last.removeFirst();
                  }
                  if (WORTH_TELLING.matcher(line).find()) {
                    progress.say(line);
                  }
                });
    if (exit != 0) {
      progress.say("---- the end of " + log);
      last.forEach(progress::say);
      progress.say("----");
    }
    return tell(exit, Duration.between(from, Instant.now()));
  }

  private int tell(int exit, Duration took) {
    Map<String, TestCounts> byModule = new TreeMap<>();
    for (Path report : reports()) {
      String module = root.relativize(report.getParent().getParent().getParent()).toString();
      byModule.merge(module, TestCounts.read(report), TestCounts::plus);
    }
    TestCounts all = byModule.values().stream().reduce(TestCounts.NONE, TestCounts::plus);
    byModule.forEach(
        (module, counts) ->
            progress.say(
                "%-26s %5d tests %4d failed %4d skipped %8.1f s"
                    .formatted(
                        module,
                        counts.tests(),
                        counts.failed(),
                        counts.skipped(),
                        counts.seconds())));
    progress.say(
        "took %d min %d s, Maven %s; all it said: %s"
            .formatted(
                took.toMinutes(), took.toSecondsPart(), exit == 0 ? "succeeded" : "failed", log));
    progress.say(
        "%d passed, %d failed, %d skipped".formatted(all.passed(), all.failed(), all.skipped()));
    return exit == 0 && all.failed() == 0 && all.passed() > 0 ? 0 : 1;
  }

  private List<Path> reports() {
    List<Path> reports = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              String name = dir.getFileName().toString();
              boolean elsewhere =
                  name.equals("node_modules") || name.equals("src") || name.startsWith(".");
              return elsewhere && !dir.equals(root)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String directory = file.getParent().getFileName().toString();
              String name = file.getFileName().toString();
              if ((directory.equals("surefire-reports") || directory.equals("failsafe-reports"))
                  && name.startsWith("TEST-")
                  && name.endsWith(".xml")) {
                reports.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
      return reports;
    } catch (IOException e) {
      throw new LocalFailure("The reports cannot be found (" + e + ")", "try again", e);
    }
  }

  private static void delete(Path report) {
    try {
      Files.delete(report);
    } catch (IOException e) {
      throw new LocalFailure(report + " cannot be deleted", "check who owns it", e);
    }
  }
}
