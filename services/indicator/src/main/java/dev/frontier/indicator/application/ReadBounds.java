package dev.frontier.indicator.application;

import java.util.List;

/**
 * How much is read and given for one question.
 *
 * @param observations of the record, or vintages of them where all are asked for
 * @param values that are given
 */
public record ReadBounds(int observations, int values) {

  /** No bounds, for who has counted before. */
  public static final ReadBounds NONE = new ReadBounds(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** How many are read at most, so that it is seen whether there are too many. */
  int reading() {
    return observations == Integer.MAX_VALUE ? observations : observations + 1;
  }

  /**
   * What was read.
   *
   * @throws TooMuchAsked if there are too many
   */
  <T> List<T> held(List<T> read) {
    if (read.size() > observations) {
      throw new TooMuchAsked(observations);
    }
    return read;
  }

  /**
   * Lets an answer of so many values pass.
   *
   * @throws TooMuchAsked if they are too many
   */
  void check(long given) {
    if (given > values) {
      throw new TooMuchAsked(values);
    }
  }
}
