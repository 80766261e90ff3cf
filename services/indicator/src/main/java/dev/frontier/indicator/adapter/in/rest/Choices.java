package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.BadQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Parameters that choose among words, or say how much of a list is wanted. */
record Choices(Parameters asked) {

  /** The choice that a word names; null if it is not there. */
  <C> C of(String name, Function<String, Optional<C>> parse, List<String> words) {
    String word = asked.optional(name);
    if (word == null) {
      return null;
    }
    return parse.apply(word).orElseThrow(() -> bad(name, word, words));
  }

  /** A text of this form; null if it is not there. */
  String matching(String name, String form, String example) {
    return of(name, it -> Optional.of(it).filter(text -> text.matches(form)), List.of(example));
  }

  /** How many entries are wanted: from one to so many. */
  int limit(int usual, int most) {
    String text = asked.optional("limit");
    if (text == null) {
      return usual;
    }
    if (text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    throw bad("limit", text, List.of("1 to " + most));
  }

  static RuntimeException bad(String name, String value, List<String> choices) {
    return Parameters.invalid(new BadQuery(name, value, choices));
  }
}
