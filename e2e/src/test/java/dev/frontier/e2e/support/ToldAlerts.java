package dev.frontier.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What calls told of an indicator, whether one alert or several went in a call. */
public final class ToldAlerts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Subject, Set<String>> calls = new TreeMap<>(Subject.ORDER);
  private final Map<Subject, String> first = new TreeMap<>(Subject.ORDER);
  private final List<List<Subject>> byCall = new ArrayList<>();

  /** What one thing that was told is about. */
  public record Subject(String region, String period, String step) {
    private static final java.util.Comparator<Subject> ORDER =
        java.util.Comparator.comparing(Subject::region)
            .thenComparing(Subject::period)
            .thenComparing(Subject::step);
  }

  /** Reads what calls told of this indicator. */
  public ToldAlerts(List<Receiver.Call> all, String indicator) {
    for (Receiver.Call call : all) {
      JsonNode data = read(call.body()).path("data");
      List<Subject> together = new ArrayList<>();
      byCall.add(together);
      for (JsonNode each : data.has("alerts") ? data.path("alerts") : List.of(data)) {
        // Of several, each is an event of its own, with data.
        JsonNode alert = each.has("data") ? each.path("data") : each;
        JsonNode figure = alert.path("figure");
        if (figure.path("indicator").asText().equals(indicator)) {
          Subject subject =
              new Subject(
                  figure.path("region").asText(),
                  figure.path("period").asText(),
                  alert.at("/chain/step").asText());
          calls.computeIfAbsent(subject, s -> new TreeSet<>()).add(call.id());
          together.add(subject);
          first.put(subject, alert.at("/chain/first").asText());
        }
      }
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Subjects that were told of at a step, e.g. raised. */
  public Set<Subject> at(String step) {
    Set<Subject> told = new TreeSet<>(Subject.ORDER);
    calls.keySet().stream().filter(subject -> subject.step().equals(step)).forEach(told::add);
    return told;
  }

  /** Subjects of which several messages told the same, by the messages' ids. */
  public Map<Subject, Set<String>> toldTwice() {
    Map<Subject, Set<String>> twice = new TreeMap<>(Subject.ORDER);
    calls.forEach(
        (subject, ids) -> {
          if (ids.size() > 1) {
            twice.put(subject, ids);
          }
        });
    return twice;
  }

  /** What each call told, in the order in which they came; a call may come twice. */
  public List<List<Subject>> byCall() {
    return List.copyOf(byCall);
  }

  /** The alert that something refers to as the first of its subject. */
  public String first(Subject subject) {
    return first.get(subject);
  }
}
