package dev.frontier.e2e.stack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Starts and ends of the whole; after every other class, since it takes the stack away. */
@Order(70)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecycleTest {

  /** A line of status: part, state, process. */
  private static final Pattern PID =
      Pattern.compile("^[a-z-]+ +[a-z]+ +(\\d+) ", Pattern.MULTILINE);

  private final Stack stack = Stack.running();

  @Test
  @Order(1)
  void aSecondUpSaysThatItRunsAlready() {
    Stack.Result second = stack.frontier("up");

    assertEquals(0, second.exit(), second.output());
    assertTrue(second.output().contains("already"), second.output());
  }

  @Test
  @Order(2)
  void figuresSurviveARestartAndNoProcessIsLeftBehind() throws InterruptedException {
    // Given a running stack and its processes
    String total = Series.of("TRADE_TOTAL", "BORDER9").value("2020").toPlainString();
    List<ProcessHandle> before = descendants();
    assertTrue(before.size() >= 8, "eight parts run: " + before);

    // When it is ended by down
    Stack.Result down = stack.frontier("down");

    // Then every process has gone
    assertEquals(0, down.exit(), down.output());
    assertTrue(stack.process().waitFor(60, TimeUnit.SECONDS));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> before.stream().noneMatch(ProcessHandle::isAlive));

    // And when it is started warm, the figures are there
    long started = System.nanoTime();
    stack.start();
    System.out.printf("warm start to ready: %.1f s%n", (System.nanoTime() - started) / 1e9);
    System.out.println(stack.frontier("status").output());
    assertEquals(total, Series.of("TRADE_TOTAL", "BORDER9").value("2020").toPlainString());

    // And when Ctrl-C is pressed, nothing is left either
    List<ProcessHandle> again = descendants();
    stack.shell("kill -INT " + stack.process().pid());
    assertTrue(stack.process().waitFor(60, TimeUnit.SECONDS));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> again.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  @Order(3)
  void resetForgetsTheData() {
    // Given a stack that is stopped and has data
    Path data = stack.home().resolve("data");
    assertTrue(Files.exists(data));

    // When it is reset
    Stack.Result reset = stack.frontier("reset");

    // Then nothing of the data is left
    assertEquals(0, reset.exit(), reset.output());
    assertFalse(Files.exists(data));
  }

  @Test
  @Order(4)
  void downEndsAnUpThatIsStillStarting() throws InterruptedException {
    // Given an up whose parts are starting
    stack.begin();
    await().atMost(Duration.ofSeconds(60)).until(() -> stack.output().contains("keycloak starts"));

    // When down is typed
    Stack.Result down = stack.frontier("down");

    // Then it ends, with what it had started
    assertEquals(0, down.exit(), down.output());
    assertTrue(stack.process().waitFor(60, TimeUnit.SECONDS));
    List<String> left =
        ProcessHandle.allProcesses()
            .flatMap(process -> process.info().commandLine().stream())
            .filter(line -> line.contains(stack.home().toString()))
            .toList();
    assertEquals(List.of(), left);
  }

  /** All processes of this stack: those that status names, and what up itself started. */
  private List<ProcessHandle> descendants() {
    Matcher matcher = PID.matcher(stack.frontier("status").output());
    List<ProcessHandle> found = new java.util.ArrayList<>();
    while (matcher.find()) {
      ProcessHandle.of(Long.parseLong(matcher.group(1))).ifPresent(found::add);
    }
    stack.process().descendants().forEach(found::add);
    return found.stream().distinct().toList();
  }
}
