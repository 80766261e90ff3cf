package dev.frontier.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the {@code package-info.java} of a compiled class. */
final class PackageInfos {

  private PackageInfos() {}

  /** Tells whether the class's package has a package-info beside the class's source. */
  static boolean has(JavaClass type) {
    URI uri = type.getSource().orElseThrow().getUri();
    if (!"file".equals(uri.getScheme())) {
      return true;
    }
    Path module = moduleOf(Path.of(uri));
    String relative = type.getPackageName().replace('.', '/') + "/package-info.java";
    return Files.exists(module.resolve("src/main/java").resolve(relative))
        || Files.exists(module.resolve("src/test/java").resolve(relative));
  }

  private static Path moduleOf(Path classFile) {
    for (Path at = classFile; at != null; at = at.getParent()) {
      if (at.endsWith("target")) {
        return at.getParent();
      }
    }
    throw new IllegalStateException("Not under a target directory: " + classFile);
  }
}
