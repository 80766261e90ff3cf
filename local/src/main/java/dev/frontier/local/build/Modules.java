package dev.frontier.local.build;

import dev.frontier.local.LocalFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Knows which modules changed since they were last built: by their files' content, since a checkout
 * gives old files new times.
 *
 * @param root the checkout
 */
public record Modules(Path root) {

  /** What {@code up} runs is made of these. */
  private static final List<String> RUNNING =
      List.of(
          "platform/http",
          "platform/messaging",
          "platform/reminders",
          "platform/tables",
          "web",
          "services/ingestion",
          "services/indicator",
          "services/policy-tracker",
          "services/notification",
          "services/gateway");

  private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "dist", "test");

  private static final String STAMP = "target/frontier.stamp";

  /**
   * Looks for modules that must be built before the system runs.
   *
   * @return module path to the stamp it will have once built, in the order of the reactor
   */
  public Map<String, String> changed() {
    return changed(List.of());
  }

  /**
   * Looks for modules that must be built before the system and some more modules run.
   *
   * @param more module paths besides those that the system is made of
   * @return as {@link #changed()}
   */
  public Map<String, String> changed(List<String> more) {
    Map<String, String> changed = new LinkedHashMap<>();
    List<String> modules = Stream.concat(RUNNING.stream(), more.stream()).toList();
    for (String module : modules) {
      Path directory = root.resolve(module);
      if (!Files.exists(directory.resolve("pom.xml"))) {
        continue;
      }
      String now = stamp(directory);
      if (!now.equals(built(directory)) || isIncomplete(module)) {
        changed.put(module, now);
      }
    }
    return changed;
  }

  /**
   * Remembers what was built. The stamps were taken before the build: what was edited meanwhile
   * counts as changed the next time.
   *
   * @param built as {@link #changed} gave it
   */
  public void remember(Map<String, String> built) {
    built.forEach(
        (module, stamp) -> {
          Path file = root.resolve(module).resolve(STAMP);
          try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, stamp);
          } catch (IOException e) {
            throw new LocalFailure(file + " cannot be written", "check who owns it", e);
          }
        });
  }

  private boolean isIncomplete(String module) {
    return module.startsWith("services/")
        && !Files.exists(root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"));
  }

  private static String built(Path module) {
    try {
      Path file = module.resolve(STAMP);
      return Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }

  private String stamp(Path module) {
    try {
      TreeSet<Path> files = new TreeSet<>();
      files.add(root.resolve("pom.xml"));
      Files.walkFileTree(
          module,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return NOT_SOURCES.contains(dir.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new LocalFailure(module + " cannot be read (" + e + ")", "check who owns it", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
