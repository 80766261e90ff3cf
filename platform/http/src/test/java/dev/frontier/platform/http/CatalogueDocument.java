package dev.frontier.platform.http;

import java.util.Locale;

/** Writes contracts/problems.md from the catalogue. */
final class CatalogueDocument {

  private CatalogueDocument() {}

  static String write() {
    StringBuilder md = new StringBuilder();
    md.append(
        """
        # Problems

        Generated from `platform/http` (`ProblemType`, `RowRule` and the two text bundles); a test holds it equal. To
        change it, change those and run `mvn -pl platform/http test -Dtest=CatalogueTest -Dfrontier.contracts.write=true`.

        Every refusal of every service is `application/problem+json` (RFC 9457) with `type`, `title`, `status`, `detail`
        and `instance`; `type` is `urn:frontier:problem:<slug>`. The language follows `Accept-Language`: Chinese when it
        asks for Chinese, else English. When rows or fields break rules, `errors` lists each: `row` (the first row of data
        is 1), `column`, `rule`, `message`, `mend` and the `value` as it was sent. Programs decide by `type` and `rule`,
        which never change their meaning; the texts are for people and may improve.

        ## Types

        | slug | status | English | 中文 |
        |---|---|---|---|
        """);
    for (ProblemType type : ProblemType.values()) {
      md.append("| `").append(type.slug()).append("` | ").append(type.status()).append(" | ");
      md.append(cell(Languages.ENGLISH, type.slug() + ".title", type.slug() + ".detail"));
      md.append(" | ");
      md.append(cell(Languages.CHINESE, type.slug() + ".title", type.slug() + ".detail"));
      md.append(" |\n");
    }
    md.append(
        """

        ## Rules

        | rule | English | 中文 |
        |---|---|---|
        """);
    for (RowRule rule : RowRule.values()) {
      String key = "rule." + rule.slug();
      md.append("| `").append(rule.slug()).append("` | ");
      md.append(cell(Languages.ENGLISH, key + ".message", key + ".mend")).append(" | ");
      md.append(cell(Languages.CHINESE, key + ".message", key + ".mend")).append(" |\n");
    }
    return md.toString();
  }

  private static String cell(Locale language, String title, String detail) {
    return "**" + text(language, title) + "** " + text(language, detail);
  }

  private static String text(Locale language, String key) {
    return ProblemTexts.bundle(language).getProperty(key).replace("|", "\\|");
  }
}
