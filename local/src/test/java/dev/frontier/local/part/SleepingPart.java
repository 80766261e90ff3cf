package dev.frontier.local.part;

import java.util.List;

/** A part of a shell command, for tests of what all parts have in common. */
final class SleepingPart extends Part {

  private final List<String> words;
  private volatile boolean ready = true;

  SleepingPart(Place place, int port, String... words) {
    super("sleeper", port, place);
    this.words = List.of(words);
  }

  void ready(boolean now) {
    ready = now;
  }

  @Override
  protected void prepare() {}

  @Override
  protected ProcessBuilder command() {
    return new ProcessBuilder(words);
  }

  @Override
  protected String marker() {
    return String.join(" ", words);
  }

  @Override
  public boolean ready() {
    return ready;
  }
}
