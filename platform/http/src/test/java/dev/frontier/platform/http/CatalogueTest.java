package dev.frontier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The problem catalogue")
class CatalogueTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");
  private static final Pattern NAME_KEY = Pattern.compile("(type|service|gate)\\..+");

  static Stream<Locale> languages() {
    return Stream.of(Languages.ENGLISH, Languages.CHINESE);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("has the texts of exactly the problems and rules of the code, in each language")
  void bundleIsComplete(Locale language) {
    Set<String> expected = new TreeSet<>();
    for (ProblemType type : ProblemType.values()) {
      expected.add(type.slug() + ".title");
      expected.add(type.slug() + ".detail");
    }
    for (RowRule rule : RowRule.values()) {
      expected.add("rule." + rule.slug() + ".message");
      expected.add("rule." + rule.slug() + ".mend");
    }

    Set<String> actual =
        keys(language).stream()
            .filter(key -> !NAME_KEY.matcher(key).matches())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(expected, actual);
  }

  @Test
  @DisplayName("has the same keys and the same placeholders in both languages")
  void languagesAgree() {
    assertEquals(keys(Languages.ENGLISH), keys(Languages.CHINESE));
    for (String key : keys(Languages.ENGLISH)) {
      assertEquals(placeholders(Languages.ENGLISH, key), placeholders(Languages.CHINESE, key), key);
    }
  }

  @Test
  @DisplayName(
      "has Chinese texts that are Chinese: full-width punctuation between Chinese characters")
  void chinesePunctuation() {
    Pattern halfWidth = Pattern.compile("\\p{IsHan}[,;:?!]|[,;:?!]\\p{IsHan}");
    for (String key : keys(Languages.CHINESE)) {
      String text = ProblemTexts.bundle(Languages.CHINESE).getProperty(key);
      assertFalse(halfWidth.matcher(text).find(), () -> key + " = " + text);
    }
  }

  @Test
  @DisplayName("has slugs, types and statuses that keep together")
  void slugs() {
    for (ProblemType type : ProblemType.values()) {
      assertEquals("urn:frontier:problem:" + type.slug(), type.type().toString());
      assertEquals(type, ProblemType.ofSlug(type.slug()).orElseThrow());
      assertTrue(type.status() >= 400 && type.status() < 600, type.slug());
    }
  }

  @Test
  @DisplayName("answers any status with a problem of that status, or of its class")
  void everyStatusHasAProblem() {
    for (int status = 400; status < 600; status++) {
      assertEquals(status / 100, ProblemType.ofStatus(status).status() / 100, "" + status);
    }
    Arrays.stream(ProblemType.values())
        .forEach(type -> assertEquals(type.status(), ProblemType.ofStatus(type.status()).status()));
  }

  @Test
  @DisplayName("is what contracts/problems.md says")
  void documentIsCurrent() throws IOException {
    Path document =
        Path.of(System.getProperty("frontier.root", "../..")).resolve("contracts/problems.md");
    String expected = CatalogueDocument.write();
    if (Boolean.getBoolean("frontier.contracts.write")) {
      Files.writeString(document, expected);
    }

    String actual = Files.readString(document);

    assertEquals(
        expected,
        actual,
        "Run this test with -Dfrontier.contracts.write=true to bring the document up to date");
  }

  private static Set<String> keys(Locale language) {
    return new TreeSet<>(ProblemTexts.bundle(language).stringPropertyNames());
  }

  private static Set<String> placeholders(Locale language, String key) {
    return PLACEHOLDER
        .matcher(ProblemTexts.bundle(language).getProperty(key))
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
