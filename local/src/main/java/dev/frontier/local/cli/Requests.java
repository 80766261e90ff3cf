package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.stack.LocalStack;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What the running launcher does when another {@code ./frontier} asks.
 *
 * @param stack what runs
 * @param started whether every part was ready once
 * @param end ends the launcher, which stops everything
 */
record Requests(LocalStack stack, BooleanSupplier started, Runnable end) {

  void handle(List<String> words, Progress answer) {
    String part = words.size() > 1 ? words.get(1) : "";
    switch (words.get(0)) {
      case "ping" -> answer.say("pong");
      case "status" -> Status.tell(stack.status(), answer);
      case "mend" -> mend(answer);
      case "kill" -> {
        stack.part(part).kill();
        answer.say(part + " is killed");
      }
      case "stop" -> {
        stack.part(part).stop();
        answer.say(part + " is stopped");
      }
      case "start" -> {
        stack.startPart(part);
        answer.say(part + " is ready");
      }
      case "down" -> end.run();
      default -> throw new LocalFailure("Unknown request " + words, "use ./frontier help");
    }
  }

  private void mend(Progress answer) {
    if (!started.getAsBoolean()) {
      answer.say("it is still building or starting; `./frontier status` tells how far");
      return;
    }
    List<String> mended = stack.mend();
    answer.say(
        mended.isEmpty()
            ? "every part runs; `./frontier status` tells more"
            : "started again: " + String.join(", ", mended));
  }
}
