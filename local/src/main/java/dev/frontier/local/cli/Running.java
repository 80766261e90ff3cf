package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.control.ControlClient;
import dev.frontier.local.part.PidFile;
import dev.frontier.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Asks the launcher that runs on a state directory. */
final class Running {

  private Running() {}

  /** Sends a request; fails with one clear line when no launcher runs. */
  static void ask(StackOptions options, String request, Progress answer) {
    if (!ControlClient.ask(options.place(), request, answer)) {
      List<String> left = leftOvers(options);
      throw new LocalFailure(
          left.isEmpty()
              ? "Frontier is not running"
              : "The launcher was killed and left " + String.join(", ", left),
          "`./frontier up` starts it afresh, `./frontier down` ends it");
    }
  }

  private static List<String> leftOvers(StackOptions options) {
    Path run = options.place().run();
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(run, "*.pid")) {
      for (Path file : files) {
        boolean part = !file.endsWith("launcher.pid");
        if (part && new PidFile(file).running().isPresent()) {
          names.add(file.getFileName().toString().replace(".pid", ""));
        }
      }
    } catch (IOException e) {
      // Nobody else's files are there; what cannot be listed is not worth a second complaint.
    }
    Collections.sort(names);
    return names;
  }

  static void require(StackOptions options) {
    ask(options, "ping", Progress.SILENT);
  }
}
