package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.Letter;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.timing.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a robot writes into a group: a title and lines, plain or as Markdown.
 *
 * @param title one line
 * @param lines plain text, one or more
 */
record RobotText(String title, List<String> lines) {
  /**
   * WeCom takes 4096 bytes, the others more; as Markdown the text becomes longer by its escapes and
   * the title.
   */
  private static final int MOST_BYTES = 3000;

  static RobotText of(Letter letter, Language language) {
    boolean zh = language == Language.ZH_CN;
    if (letter instanceof Letter.Challenge challenge) {
      return new RobotText(
          zh ? "Frontier 渠道验证" : "Frontier: verify this channel",
          List.of(
              zh ? "验证码：" + challenge.code() : "The code is " + challenge.code() + ".",
              zh
                  ? "请在“渠道”中填入此验证码，之后本群才会收到提醒。若您不了解此事，请忽略。"
                  : "Give it back under Channels, and alerts will come here. If you do not know of"
                      + " this, ignore it."));
    }
    return letter instanceof Letter.Alerts alerts
        ? ofAlerts(alerts, zh)
        : new RobotText(
            zh ? "Frontier 测试" : "Frontier: a test",
            List.of(zh ? "这是一条测试消息，渠道可用。" : "This is a test: messages come through."));
  }

  private static RobotText ofAlerts(Letter.Alerts alerts, boolean zh) {
    boolean several = alerts.said() > 1;
    List<String> lines = new ArrayList<>();
    int bytes = 0;
    for (InboxItem item : alerts.worstFirst()) {
      String line =
          (several && item.severity() == Severity.CRITICAL ? zh ? "【紧急】" : "Critical: " : "")
              + item.wording().in(item.language());
      bytes += line.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES && !lines.isEmpty()) {
        break;
      }
      lines.add(line);
    }
    int left = alerts.said() - lines.size();
    if (left > 0) {
      lines.add(zh ? "另有 " + left + " 条，请见收件箱。" : left + " more are in the inbox.");
    }
    return new RobotText(title(alerts, zh), lines);
  }

  private static String title(Letter.Alerts alerts, boolean zh) {
    String count =
        alerts.said() == 1 ? "" : zh ? "（" + alerts.said() + " 条）" : "s (" + alerts.said() + ")";
    return switch (alerts.severity()) {
      case INFO -> (zh ? "Frontier 知会" : "Frontier note") + count;
      case WARNING -> (zh ? "Frontier 提醒" : "Frontier alert") + count;
      case CRITICAL -> (zh ? "Frontier 紧急提醒" : "Frontier critical alert") + count;
    };
  }

  /** As Markdown, in which no character of the text is taken for markup. */
  String markdown() {
    StringBuilder text = new StringBuilder("**").append(escaped(title)).append("**");
    lines.forEach(line -> text.append("\n\n").append(escaped(line)));
    return text.toString();
  }

  /** Without any markup. */
  String plain() {
    return String.join("\n", lines);
  }

  /** Every ASCII punctuation that begins markup, and line breaks, which would begin a list. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              if (c == '<') {
                escaped.append("&lt;");
              } else if (c == '>') {
                escaped.append("&gt;");
              } else if (c == '&') {
                escaped.append("&amp;");
              } else if (Character.isISOControl(c)) {
                escaped.append(' ');
              } else {
                if ("\\`*_{}[]()#|~!".indexOf(c) >= 0
                    || (escaped.isEmpty() && "-+=".indexOf(c) >= 0)) {
                  escaped.append('\\');
                }
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }
}
