package dev.frontier.bench.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A way by which what was published comes to the receiver's server. */
public interface Way extends AutoCloseable {

  /** Where it is told that this way calls. */
  String path();

  /**
   * Publishes what is to be told, and returns once it is taken.
   *
   * @param place unique in the run; a way makes of it what it publishes
   */
  void publish(int place);

  /** The places that a call tells of, read from its body. */
  List<Integer> places(JsonNode body);

  @Override
  void close();
}
