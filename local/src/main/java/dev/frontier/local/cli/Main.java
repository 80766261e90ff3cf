package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.build.TestRun;
import dev.frontier.local.load.PublicApi;
import dev.frontier.local.stack.Secrets;
import dev.frontier.local.stack.StackOptions;
import java.util.List;

/** What {@code ./frontier} runs. */
public final class Main {

  private static final String USAGE =
      """
      ./frontier up [--no-build] [--no-data]   builds what changed, starts everything, loads data/paper
      ./frontier down                          stops everything
      ./frontier status                        health, process, port and memory of each part
      ./frontier reset                         stops everything and forgets all state
      ./frontier test [MAVEN ARGUMENTS]        runs all tests
      ./frontier bench RUN [OPTIONS]           measures, with a reference beside it (see bench/README.md)
      ./frontier token USER                    an access token of a demo user, for curl
      ./frontier verify-audit FILE             whether an export of the audit is as it was written
      ./frontier load FILE [--user USER]       sends a national load (SDMX-CSV or CSV), showing how far it is
      ./frontier publish ID [--user USER]      makes an accepted load known, as another statistician
      ./frontier part kill|stop|start PART     breaks and mends one part
      ./frontier topics, load (without FILE)   those two steps of up alone, for docker-compose.yml

      FRONTIER_HOME moves the state directory, FRONTIER_PORT_BASE all ports, FRONTIER_PORT the gateway's.\
      """;

  private Main() {}

  /**
   * Runs a command and ends the JVM with its exit code: 0 when it could be done.
   *
   * @param arguments the command and its arguments
   */
  public static void main(String[] arguments) {
    int exit;
    try {
      exit = run(List.of(arguments));
    } catch (LocalFailure e) {
      System.err.println(e.line());
      exit = 1;
    }
    System.exit(exit);
  }

  private static int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      System.err.println(USAGE);
      return 2;
    }
    List<String> rest = arguments.subList(1, arguments.size());
    Progress out = System.out::println;
    StackOptions options = StackOptions.of(System.getenv(), out);
    return switch (arguments.get(0)) {
      case "up" -> new Up(options).run(rest);
      case "down" -> new Down(options).run();
      case "status" -> Status.print(options);
      case "reset" -> new Down(options).reset();
      case "test" -> new TestRun(options.root(), options.place().log("test"), out).run(rest);
      case "bench" -> new Bench(options).run(rest);
      case "token" -> token(options, rest);
      case "verify-audit" -> new VerifyAudit(out, System.err::println).run(rest);
      case "part" -> PartCommand.run(options, rest);
      case "topics" -> new Containers(options, System.getenv()).topics();
      case "load" ->
          rest.isEmpty()
              ? new Containers(options, System.getenv()).load()
              : LoadCommand.load(options, rest);
      case "publish" -> LoadCommand.publish(options, rest);
      case "help", "--help", "-h" -> {
        System.out.println(USAGE);
        yield 0;
      }
      default -> {
        System.err.println("There is no command " + arguments.get(0) + ".\n" + USAGE);
        yield 2;
      }
    };
  }

  private static int token(StackOptions options, List<String> arguments) {
    if (arguments.size() != 1) {
      throw new LocalFailure("Whose token", "./frontier token officer-gx");
    }
    Running.require(options);
    String password = Secrets.of(options.place()).demoPassword();
    System.out.println(new PublicApi(options.publicUrl(), password).token(arguments.get(0)));
    return 0;
  }
}
