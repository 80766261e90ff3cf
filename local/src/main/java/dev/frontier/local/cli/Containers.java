package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.load.PaperLoader;
import dev.frontier.local.load.PublicApi;
import dev.frontier.local.stack.StackOptions;
import dev.frontier.local.stack.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The two steps of {@code up} that remain to be done where something else runs the parts, as Docker
 * Compose does: the topics on a broker, and the paper in a running system.
 */
final class Containers {

  private final StackOptions options;
  private final Map<String, String> environment;
  private final Progress out;

  Containers(StackOptions options, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
    this.out = options.progress();
  }

  /** Makes the topics that are missing on the broker at FRONTIER_KAFKA. */
  int topics() {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, setting("FRONTIER_KAFKA"));
    try (Admin admin = Admin.create(settings)) {
      Topics.ensure(admin, Topics.declared(options.root()));
    }
    out.say("the topics are there");
    return 0;
  }

  /**
   * Loads {@code data/paper} into the system at FRONTIER_PUBLIC_URL, as the demo users whose
   * password is in the file FRONTIER_DEMO_PASSWORD_FILE.
   */
  int load() {
    PublicApi api = new PublicApi(setting("FRONTIER_PUBLIC_URL"), password());
    boolean loaded = new PaperLoader(options.root(), options.place(), api, out).load();
    out.say(loaded ? "data/paper is loaded" : "data/paper was loaded before");
    return 0;
  }

  private String password() {
    Path file = Path.of(setting("FRONTIER_DEMO_PASSWORD_FILE"));
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new LocalFailure(file + " cannot be read", "check FRONTIER_DEMO_PASSWORD_FILE", e);
    }
  }

  private String setting(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new LocalFailure(name + " is not set", "set it as docker-compose.yml does");
    }
    return value;
  }
}
