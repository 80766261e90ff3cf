package dev.frontier.local.part;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.dist.Dist;
import dev.frontier.local.dist.Trees;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Keycloak, built once for PostgreSQL and the path {@code /auth}, started optimized. */
public final class KeycloakPart extends Part {

  private static final int HEAP_MEBIBYTES = 256;

  private final Dist dist;
  private final Settings settings;

  /**
   * What a Keycloak needs to know.
   *
   * @param port where it listens
   * @param managementPort where it answers probes
   * @param publicUrl the address at which people see the stack, without a path
   * @param jdbcUrl its database
   * @param dbUser the database's owner
   * @param dbPassword the owner's password
   * @param realm the realm's file, imported when the realm is not there yet; null imports nothing
   * @param realmVariables values of the placeholders in the realm's file
   * @param adminPassword of the administrator {@code admin} that the first start makes
   */
  public record Settings(
      int port,
      int managementPort,
      String publicUrl,
      String jdbcUrl,
      String dbUser,
      String dbPassword,
      Path realm,
      Map<String, String> realmVariables,
      String adminPassword) {}

  /**
   * @param dist the released parts
   * @param place where its files are kept
   * @param settings what it needs to know
   */
  public KeycloakPart(Dist dist, Place place, Settings settings) {
    super("keycloak", settings.port(), place);
    this.dist = dist;
    this.settings = settings;
  }

  @Override
  protected void prepare() throws IOException {
    Path installed = dist.keycloak(this::augment);
    Path home = home();
    Trees.delete(home.resolve("data/import"));
    Files.createDirectories(home.resolve("data/import"));
    Files.createDirectories(home.resolve("providers"));
    Files.createDirectories(home.resolve("themes"));
    Files.createDirectories(home.resolve("conf"));
    // Each stack has a home of its own around the one shared build, which it must find at lib.
    Files.deleteIfExists(home.resolve("lib"));
    Files.createSymbolicLink(home.resolve("lib"), installed.resolve("lib"));
    Files.copy(
        installed.resolve("conf/cache-ispn.xml"),
        home.resolve("conf/cache-ispn.xml"),
        StandardCopyOption.REPLACE_EXISTING);
    if (settings.realm() != null) {
      Files.copy(settings.realm(), home.resolve("data/import/frontier-realm.json"));
    }
  }

  private void augment(Path installed) throws IOException {
    List<String> words = java(installed, installed);
    words.add("build");
    words.addAll(List.of("--db=postgres", "--http-relative-path=/auth", "--health-enabled=true"));
    // Kerberos needs native libraries that the machine may lack, and nobody here logs in by it.
    words.add("--features-disabled=kerberos");
    Files.createDirectories(log().getParent());
    try {
      int exit =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .redirectInput(new File("/dev/null"))
              .start()
              .waitFor();
      if (exit != 0) {
        throw new LocalFailure(
            "Keycloak cannot be built (" + LogFile.lastComplaint(log()) + ")", mendWhenDead());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while Keycloak was built", "try again", e);
    }
  }

  @Override
  protected ProcessBuilder command() {
    List<String> words = java(dist.keycloak(this::augment), home());
    words.addAll(List.of("start", "--optimized"));
    words.add("--http-enabled=true");
    words.add("--http-host=127.0.0.1");
    words.add("--http-port=" + settings.port());
    words.add("--http-management-port=" + settings.managementPort());
    // People reach it through the gateway, services directly: tokens name the public address.
    words.add("--hostname=" + settings.publicUrl() + "/auth");
    words.add("--hostname-backchannel-dynamic=true");
    words.add("--proxy-headers=xforwarded");
    words.add("--proxy-trusted-addresses=127.0.0.1");
    words.add("--cache=local");
    words.add("--db-url=" + settings.jdbcUrl());
    words.add("--db-username=" + settings.dbUser());
    words.add("--db-pool-max-size=20");
    if (settings.realm() != null) {
      words.add("--import-realm");
    }
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    // By the environment, since a command line is readable by everybody on the machine.
    environment.put("KC_DB_PASSWORD", settings.dbPassword());
    // Keycloak has no option of its own for it: without, each connection that a restart of the
    // database cut off fails one login.
    environment.put("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "1S");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
    environment.putAll(settings.realmVariables());
    return builder;
  }

  private List<String> java(Path installed, Path home) {
    List<String> words = new ArrayList<>(Jvm.small(marker(), HEAP_MEBIBYTES, Compiler.QUICK));
    words.add("-Dkc.home.dir=" + home);
    words.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    words.add("-Dpicocli.disable.closures=true");
    words.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    words.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    words.add("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");
    words.add("--add-opens=java.base/java.security=ALL-UNNAMED");
    words.add("-cp");
    words.add(installed.resolve("lib/quarkus-run.jar").toString());
    words.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    return words;
  }

  @Override
  protected String marker() {
    return Jvm.marker(name(), place());
  }

  @Override
  public boolean ready() {
    return Http.ok(
        URI.create("http://127.0.0.1:" + settings.managementPort() + "/auth/health/ready"));
  }

  @Override
  protected List<Integer> ports() {
    return List.of(settings.port(), settings.managementPort());
  }

  /**
   * @return the realm's address on the back channel, where services verify tokens
   */
  public String realmUrl() {
    return "http://127.0.0.1:" + settings.port() + "/auth/realms/frontier";
  }

  private Path home() {
    return place().data("keycloak");
  }
}
