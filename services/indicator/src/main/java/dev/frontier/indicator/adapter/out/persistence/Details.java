package dev.frontier.indicator.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.indicator.domain.claim.Judgement;
import dev.frontier.indicator.domain.derivation.Coverage;
import java.util.List;
import java.util.Map;

/** What is kept of claims and judgements as JSON, since it is only ever read as a whole. */
record Details(Coverage coverage, List<String> comparedMembers, List<Step> steps) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One value; its decimal digits as text, so that none is lost. */
  record Step(String what, String value) {}

  static String of(Judgement judgement) {
    List<Step> steps =
        judgement.steps().stream()
            .map(it -> new Step(it.what(), it.value() == null ? null : it.value().toPlainString()))
            .toList();
    return write(new Details(judgement.coverage(), judgement.comparedMembers(), steps));
  }

  /** As JSON. */
  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Details read(String json) {
    return read(json, new TypeReference<>() {});
  }

  static Coverage coverage(String json) {
    return json == null ? null : read(json, new TypeReference<>() {});
  }

  static Map<String, Object> fields(String json) {
    return read(json, new TypeReference<>() {});
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
