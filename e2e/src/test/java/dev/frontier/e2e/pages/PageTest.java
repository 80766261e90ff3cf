package dev.frontier.e2e.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.e2e.support.Stack;
import java.nio.file.Files;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The page on the running system, in a real headless Chromium; the suite is web/browser. */
@Order(50)
class PageTest {

  @Test
  void thePageWorksInARealBrowserOnTheRunningSystem() throws Exception {
    // Given the running system and the password of its demo users
    Stack stack = Stack.running();
    String password = Files.readString(stack.home().resolve("demo-password")).strip();

    // When the browser suite walks the page
    Stack.Result result =
        stack.shell(
            "cd web && FRONTIER_URL="
                + stack.url()
                + " FRONTIER_DEMO_PASSWORD='"
                + password
                + "' npm run --silent test:browser:live");

    // Then every step passed
    System.out.println(result.output());
    assertEquals(0, result.exit(), result.output());
  }
}
