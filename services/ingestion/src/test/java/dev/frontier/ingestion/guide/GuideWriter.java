package dev.frontier.ingestion.guide;

import dev.frontier.ingestion.domain.gate.Finding;
import dev.frontier.ingestion.domain.gate.Gate;
import dev.frontier.ingestion.domain.gate.RuleCard;
import dev.frontier.platform.http.Languages;
import dev.frontier.platform.http.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the guide in one language; every number in its tables comes from the rules. */
final class GuideWriter {
  private final Gate gate;
  private final PaperTables tables;
  private final Locale language;
  private final List<Finding> findings;
  private final StringBuilder page = new StringBuilder();

  GuideWriter(Gate gate, PaperTables tables, Locale language) {
    this.gate = gate;
    this.tables = tables;
    this.language = language;
    this.findings = tables.judgedBy(gate);
  }

  String write() {
    long asked =
        findings.stream()
            .map(one -> one.region() + one.key().indicator() + one.period())
            .distinct()
            .count();
    page.append(
        text("gate-on-the-paper").formatted(tables.figures(), findings.size(), asked, errors()));
    rules();
    questions();
    return page.toString();
  }

  private long errors() {
    return findings.stream().filter(Finding::isError).count();
  }

  private void rules() {
    Map<String, Long> counts =
        findings.stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
    table(
        List.of("Rule", "Severity", "What it looks at", "Parameters", "Asked"),
        List.of("规则", "级别", "检查什么", "参数", "次数"));
    for (RuleCard card : gate.cards()) {
      row(
          "`" + card.code() + "`",
          severity(card),
          RuleText.gate(card.code(), language),
          card.parameters().entrySet().stream()
              .map(one -> one.getKey() + " = " + one.getValue())
              .collect(Collectors.joining("; ")),
          counts.getOrDefault(card.code(), 0L).toString());
    }
  }

  private String severity(RuleCard card) {
    return isChinese()
        ? (card.severity().code().equals("error") ? "错误" : "疑问")
        : card.severity().code();
  }

  private void questions() {
    page.append(isChinese() ? "\n## 疑问\n" : "\n## The questions\n");
    String table = "";
    for (Finding finding : findings) {
      if (!finding.indicator().equals(table)) {
        table = finding.indicator();
        page.append("\n### ")
            .append(tables.indicator(table, column()))
            .append(" (`")
            .append(table)
            .append("`)\n\n");
        table(
            List.of("Year", "Region", "Printed", "Rule", "Question"),
            List.of("年份", "地区", "原表数值", "规则", "疑问"));
      }
      RuleText text = RuleText.of(finding.code(), finding.params(), language);
      row(
          finding.period().text(),
          tables.region(finding.region(), column()),
          finding.value() == null ? "–" : finding.value(),
          "`" + finding.code() + "`",
          text.message());
    }
  }

  private void table(List<String> english, List<String> chinese) {
    List<String> head = isChinese() ? chinese : english;
    row(head.toArray(String[]::new));
    page.append("|").append("---|".repeat(head.size())).append('\n');
  }

  private void row(String... cells) {
    List<String> escaped = new ArrayList<>();
    for (String cell : cells) {
      escaped.add(cell.replace("|", "\\|"));
    }
    page.append("| ").append(String.join(" | ", escaped)).append(" |\n");
  }

  private String column() {
    return isChinese() ? "name_zh" : "name_en";
  }

  private boolean isChinese() {
    return language.equals(Languages.CHINESE);
  }

  /** The words around the tables, which no rule can write. */
  private String text(String name) {
    String file = "/guides/" + name + (isChinese() ? ".zh-CN" : "") + ".txt";
    try (var in = GuideWriter.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
