package dev.frontier.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java command lines of the parts. */
final class Jvm {

  private Jvm() {}

  /** The start of a command line for a small server on a small machine, which has one GC thread. */
  static List<String> small(String marker, int heapMebibytes, Compiler compiler) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-D" + marker);
    words.add("-Xms32m");
    words.add("-Xmx" + heapMebibytes + "m");
    words.add("-Xss512k");
    words.add("-XX:+UseSerialGC");
    if (compiler == Compiler.QUICK) {
      words.add("-XX:TieredStopAtLevel=1");
    }
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.add("-Dfile.encoding=UTF-8");
    words.add("-Duser.timezone=UTC");
    return words;
  }

  /** A system property that tells this stack's part from another stack's. */
  static String marker(String part, Place place) {
    return "frontier.part=" + part + "@" + place.home();
  }
}
