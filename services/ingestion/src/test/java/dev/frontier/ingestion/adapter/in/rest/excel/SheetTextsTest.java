package dev.frontier.ingestion.adapter.in.rest.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SheetTextsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

  @Test
  void saysTheSameInBothLanguages() {
    SheetTexts chinese = SheetTexts.of("zh");
    SheetTexts english = SheetTexts.of("en");

    assertEquals(english.all().keySet(), chinese.all().keySet());
    for (String key : english.all().stringPropertyNames()) {
      assertEquals(placeholders(english.text(key)), placeholders(chinese.text(key)), key);
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
