package dev.frontier.local.part;

import dev.frontier.local.LocalFailure;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of Frontier's own services, as it was built: {@code target/quarkus-app/quarkus-run.jar}. */
public final class ServicePart extends Part {

  private final Path jar;
  private final int heapMebibytes;
  private final Compiler compiler;
  private final Map<String, String> environment;

  /**
   * @param name the service's name, which is its module's too
   * @param place where its log is kept
   * @param port where it listens
   * @param module the service's module directory
   * @param heapMebibytes the most heap it may take
   * @param compiler which of Java's compilers it has
   * @param environment what it reads its settings from
   */
  public ServicePart(
      String name,
      Place place,
      int port,
      Path module,
      int heapMebibytes,
      Compiler compiler,
      Map<String, String> environment) {
    super(name, port, place);
    this.jar = module.resolve("target/quarkus-app/quarkus-run.jar");
    this.heapMebibytes = heapMebibytes;
    this.compiler = compiler;
    this.environment = Map.copyOf(environment);
  }

  @Override
  protected void prepare() {
    if (!Files.exists(jar)) {
      throw new LocalFailure(
          name() + " is not built (no " + jar + ")", "run `./frontier up`, which builds it");
    }
  }

  @Override
  protected ProcessBuilder command() {
    List<String> words = Jvm.small(marker(), heapMebibytes, compiler);
    words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    words.add("-jar");
    words.add(jar.toString());
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(environment);
    return builder;
  }

  @Override
  protected String marker() {
    return Jvm.marker(name(), place());
  }

  @Override
  public boolean ready() {
    return Http.ok(URI.create("http://127.0.0.1:" + port() + "/q/health/ready"));
  }
}
