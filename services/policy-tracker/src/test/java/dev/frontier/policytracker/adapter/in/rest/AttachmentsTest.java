package dev.frontier.policytracker.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          report.pdf    | report.pdf   | report.pdf
          a b.pdf       | a b.pdf      | a%20b.pdf
          中期报告.pdf   | ____.pdf     | %E4%B8%AD%E6%9C%9F%E6%8A%A5%E5%91%8A.pdf
          a"b;c.pdf     | a_b_c.pdf    | a%22b%3Bc.pdf
          a%41'*.pdf    | a_41'*.pdf   | a%2541%27%2A.pdf
          """)
  void aFileNameInAnyScriptIsGivenTwice(String name, String plain, String encoded) {
    String disposition = Attachments.of(name);

    assertEquals(
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded, disposition);
  }
}
