package dev.frontier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The language of an answer")
class LanguagesTest {

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN",
        "zh | zh-CN",
        "zh-Hans-CN | zh-CN",
        "en-GB,en;q=0.9,zh;q=0.2 | en",
        "en;q=0.5, zh;q=0.6 | zh-CN",
        "fr, zh;q=0.3 | zh-CN",
        "zh;q=0 | en",
        "fr | en",
        "* | en",
        "'' | en",
        "| en",
        ";;; | en",
      })
  @DisplayName("follows the weights of Accept-Language")
  void followsAcceptLanguage(String header, String tag) {
    Locale language = Languages.ofAcceptLanguage(header);

    assertEquals(tag, language.toLanguageTag());
  }

  @Property
  void anyHeaderGivesALanguage(@ForAll String header) {
    assertTrue(
        Set.of(Languages.CHINESE, Languages.ENGLISH).contains(Languages.ofAcceptLanguage(header)));
  }
}
