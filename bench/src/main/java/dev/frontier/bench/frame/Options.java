package dev.frontier.bench.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    try {
      int count = Integer.parseInt(values.get(name));
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, as a number that is too small is.
    }
    throw new BenchFailure(
        "--" + name + " " + values.get(name) + " is no number", "use a whole number from 1");
  }
}
