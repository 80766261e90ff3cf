package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.load.PublicApi;
import dev.frontier.local.stack.Secrets;
import dev.frontier.local.stack.StackOptions;
import dev.frontier.local.upload.DeviceLogin;
import dev.frontier.local.upload.FileLoad;
import dev.frontier.local.upload.Login;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code load FILE} and {@code publish ID}: national loads from the command line. */
final class LoadCommand {

  private static final String LOAD =
      "./frontier load FILE [--round ROUND] [--reason TEXT] [--user USER] [--url ADDRESS]";

  private static final String PUBLISH = "./frontier publish ID [--user USER] [--url ADDRESS]";

  private static final Set<String> OPTIONS = Set.of("--round", "--reason", "--user", "--url");

  private LoadCommand() {}

  static int load(StackOptions options, List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    Path file = Path.of(words(arguments, given, LOAD));
    client(options, given).send(file, given.get("--round"), given.get("--reason"));
    return 0;
  }

  static int publish(StackOptions options, List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    String id = words(arguments, given, PUBLISH);
    client(options, given).publish(id);
    return 0;
  }

  private static FileLoad client(StackOptions options, Map<String, String> given) {
    String url = given.getOrDefault("--url", options.publicUrl()).replaceFirst("/+$", "");
    return new FileLoad(
        url,
        login(options, url, given.get("--user")),
        System.out,
        System.console() != null,
        options.progress());
  }

  /** A demo user of the stack that runs here by its name; anybody else by a browser. */
  private static Login login(StackOptions options, String url, String user) {
    if (user == null) {
      return new DeviceLogin(url, options.progress());
    }
    PublicApi api = new PublicApi(url, Secrets.of(options.place()).demoPassword());
    return () -> api.token(user);
  }

  private static String words(List<String> arguments, Map<String, String> given, String usage) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (OPTIONS.contains(word) && i + 1 < arguments.size()) {
        given.put(word, arguments.get(++i));
      } else if (word.startsWith("--")) {
        throw new LocalFailure("There is no " + word, usage);
      } else {
        words.add(word);
      }
    }
    if (words.size() != 1) {
      throw new LocalFailure("Which one", usage);
    }
    return words.get(0);
  }
}
