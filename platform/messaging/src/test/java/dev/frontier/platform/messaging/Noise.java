package dev.frontier.platform.messaging;

import java.util.Random;

/** Text that gets hardly shorter by compression. */
final class Noise {
  private Noise() {}

  /** Letters that repeat nothing, some nine in ten of so many. */
  static String letters(int seed, int length) {
    return new Random(seed)
        .ints(length, 'A', 'z' + 1)
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
