package dev.frontier.local.part;

import java.io.IOException;

/** Signals that the JDK cannot send. */
final class Signals {

  private Signals() {}

  /** Sends INT; falls back to what the JDK can send (TERM). */
  static void interrupt(ProcessHandle process) {
    try {
      Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
      if (kill.waitFor() == 0) {
        return;
      }
    } catch (IOException e) {
      // No `kill` on the path: TERM below still ends it, only later.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroy();
  }
}
