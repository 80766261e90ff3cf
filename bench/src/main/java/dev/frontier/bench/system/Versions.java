package dev.frontier.bench.system;

import dev.frontier.bench.frame.BenchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The versions of what is measured. */
public final class Versions {

  private Versions() {}

  /** PostgreSQL's and Keycloak's releases, and the commit of the checkout where git tells. */
  public static Map<String, String> of(Path root) {
    Map<String, String> versions = new LinkedHashMap<>();
    Properties dist = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/frontier-dist.properties")) {
      dist.load(in);
    } catch (IOException e) {
      throw new BenchFailure("The versions of the parts cannot be read", "build local again", e);
    }
    dist.stringPropertyNames().forEach(name -> versions.put(name, dist.getProperty(name)));
    versions.put("frontier", commit(root));
    return versions;
  }

  private static String commit(Path root) {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10")
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes()).strip();
      return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? said : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
