package dev.frontier.ingestion.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads an export of the audit as a stranger does who knows its published form only. */
final class ExportReader {
  /** Sorts and escapes as the form says, control characters aside. */
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private static final TypeReference<TreeMap<String, Object>> OBJECT = new TypeReference<>() {};

  private ExportReader() {}

  /** What an export holds: its entries, each fitting the one before, and its last line. */
  record Export(List<Map<String, Object>> entries, Map<String, Object> end) {
    List<Object> hashes() {
      return entries.stream().map(entry -> entry.get("hash")).toList();
    }
  }

  /** Reads one, and fails where an entry does not fit. */
  static Export read(String text) throws JsonProcessingException {
    List<Map<String, Object>> entries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (String line : lines.subList(0, lines.size() - 1)) {
      Map<String, Object> entry = JSON.readValue(line, OBJECT);
      Map<String, Object> hashed = new TreeMap<>(entry);
      hashed.remove("hash");
      assertEquals(sha256(JSON.writeValueAsString(hashed)), entry.get("hash"), line);
      if (!entries.isEmpty()) {
        Map<String, Object> before = entries.get(entries.size() - 1);
        assertEquals(before.get("hash"), entry.get("previous"), line);
        assertEquals(number(before.get("seq")) + 1, number(entry.get("seq")), line);
      }
      entries.add(entry);
    }
    return new Export(entries, JSON.readValue(lines.get(lines.size() - 1), OBJECT));
  }

  static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
