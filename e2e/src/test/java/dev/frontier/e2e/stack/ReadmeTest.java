package dev.frontier.e2e.stack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README is run as a newcomer would type it. */
@Order(40)
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

  /** These two start the very run that this test is part of. */
  private static final List<String> THE_TWO_COMMANDS =
      List.of("./frontier up\n", "./frontier test\n");

  @Test
  void everyCommandOfTheReadmeWorksInItsOrder() throws IOException {
    // Given the commands of the README, against this stack's own port
    Stack stack = Stack.running();
    List<String> commands = new ArrayList<>(blocks("README.md"));
    assertTrue(commands.removeAll(THE_TWO_COMMANDS));
    String inbox =
        commands.stream().filter(c -> c.contains("/api/inbox")).findFirst().orElseThrow();

    // When all are typed one after the other
    String script = String.join("\n", commands).replace("http://localhost:8080", stack.url());
    Stack.Result result = stack.shell("set -x\n" + script);

    // Then none fails
    assertEquals(0, result.exit(), result.output());

    // And the inbox comes to say what the README promises
    String again =
        "READER=$(./frontier token reader)\n" + inbox.replace("http://localhost:8080", stack.url());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> stack.shell(again).output().contains("13.57"));
  }

  @Test
  void bothLanguagesGiveTheSameCommands() throws IOException {
    assertEquals(blocks("README.md"), blocks("README.zh-CN.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md", "CONTRIBUTING.md"})
  void everyLinkLeadsSomewhere(String file) throws IOException {
    Matcher link = LINK.matcher(Files.readString(Stack.ROOT.resolve(file)));
    while (link.find()) {
      String target = link.group(1);
      if (!target.startsWith("http")) {
        Path path = Stack.ROOT.resolve(target);
        assertTrue(Files.exists(path), file + " leads to " + target + ", which is not there");
      }
    }
  }

  private static List<String> blocks(String file) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Stack.ROOT.resolve(file)));
    List<String> found = new ArrayList<>();
    while (block.find()) {
      found.add(block.group(1));
    }
    return found;
  }
}
