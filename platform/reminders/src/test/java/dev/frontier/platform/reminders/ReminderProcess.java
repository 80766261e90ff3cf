package dev.frontier.platform.reminders;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;

/**
 * A replica in a process of its own that has sent a batch and entered it into the ledger and is
 * about to commit, for ever; so that a test can kill it right there.
 */
final class ReminderProcess implements AutoCloseable {
  static final int BATCH = 7;

  private static final String READY = "sent";

  private final Process process;
  private final CountDownLatch sent = new CountDownLatch(1);

  private ReminderProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::follow, "reminder-process-output");
    reader.setDaemon(true);
    reader.start();
  }

  static ReminderProcess start(TestDatabase database, Instant now) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ReminderProcess.class.getName(),
            now.toString());
    builder.environment().put("REMINDERS_URL", database.url());
    builder.environment().put("REMINDERS_USER", database.user());
    builder.environment().put("REMINDERS_PASSWORD", database.password());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new ReminderProcess(builder.start());
  }

  boolean hasSent() {
    return sent.getCount() == 0;
  }

  /** SIGKILL: nothing is committed, nothing is rolled back. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private void follow() {
    try (Scanner lines = new Scanner(process.getInputStream())) {
      while (lines.hasNextLine()) {
        if (lines.nextLine().equals(READY)) {
          sent.countDown();
        }
      }
    }
  }

  /** The process. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> environment = System.getenv();
    try (Connection connection =
        DriverManager.getConnection(
            environment.get("REMINDERS_URL"),
            environment.get("REMINDERS_USER"),
            environment.get("REMINDERS_PASSWORD"))) {
      connection.setAutoCommit(false);
      new ReminderRound(
              Samples.SCHEDULES,
              duties -> duties,
              reminders -> ReplicasTest.writeOn(connection, reminders))
          .claimed(connection, Instant.parse(arguments[0]), BATCH);
      System.out.println(READY);
      System.out.flush();
      new CountDownLatch(1).await();
    }
  }
}
