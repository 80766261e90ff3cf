package dev.frontier.bench.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a run was asked to do: {@code --name value} pairs over the run's defaults. */
public final class Options {

  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Reads the words of a command line.
   *
   * @param words names with two dashes, each followed by its value
   * @param defaults every option that there is, with what it is when nothing is said
   * @throws BenchFailure for a name that is not among the defaults, or one without a value
   */
  public static Options read(List<String> words, Map<String, String> defaults) {
    Map<String, String> values = new LinkedHashMap<>(defaults);
    for (int i = 0; i < words.size(); i += 2) {
      String name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
      if (!defaults.containsKey(name) || i + 1 == words.size()) {
        throw new BenchFailure(
            words.get(i) + " is no option with a value",
            "use " + defaults.keySet().stream().map(it -> "--" + it + " N").toList());
      }
      values.put(name, words.get(i + 1));
    }
    return new Options(values);
  }

  /** The text of an option; never null. */
  public String text(String name) {
    return values.get(name);
  }

  /**
   * The number of an option.
   *
   * @throws BenchFailure if it is no whole number from 1
   */
  public int count(String name) {
    return count(name, values.get(name));
  }

  /**
   * The numbers of an option that says several sizes, apart by commas.
   *
   * @throws BenchFailure if one is no whole number from 1, or they are not two or more that grow
   */
  public List<Integer> sizes(String name) {
    List<Integer> sizes =
        Stream.of(values.get(name).split(",", -1)).map(text -> count(name, text.strip())).toList();
    if (sizes.size() < 2 || !sizes.stream().sorted().distinct().toList().equals(sizes)) {
      throw new BenchFailure(
          "--" + name + " " + values.get(name) + " does not grow",
          "use two or more numbers, the smallest first");
    }
    return sizes;
  }

  private static int count(String name, String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, as a number that is too small is.
    }
    throw new BenchFailure("--" + name + " " + text + " is no number", "use a whole number from 1");
  }
}
