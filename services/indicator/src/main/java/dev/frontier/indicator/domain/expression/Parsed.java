package dev.frontier.indicator.domain.expression;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What became of a text: an expression, or where and why it is none. */
public sealed interface Parsed {

  /**
   * It is an expression.
   *
   * @param expression the tree
   * @param places of each node of this very tree, counted from 1: of an operation its sign
   */
  record Read(Expression expression, Places places) implements Parsed {}

  /**
   * It is none.
   *
   * @param rule what is broken, as the catalogue of problems names it
   * @param at the character at which it cannot go on, counted from 1
   * @param found what stands there; empty at the end
   * @param expected what could stand there, or how much there may be
   */
  record Unreadable(String rule, int at, String found, List<String> expected) implements Parsed {}

  /** Where nodes stand in the text that they were read from. */
  final class Places {

    private final Map<Expression, Integer> places = new IdentityHashMap<>();

    void put(Expression node, int at) {
      places.put(node, at);
    }

    /** Where this very node stands, counted from 1; 1 for one that was not read from the text. */
    public int of(Expression node) {
      return places.getOrDefault(node, 1);
    }
  }
}
