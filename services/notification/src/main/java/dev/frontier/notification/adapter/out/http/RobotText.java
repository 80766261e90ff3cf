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
  /** As Markdown with its escapes: WeCom takes no more, the others do. */
  private static final int MOST_BYTES = 4096;

  private static final String BREAK = "\n\n";

  /** Says that there is more of a line. */
  private static final String CUT = "…";

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
    int room = MOST_BYTES - frame(alerts, zh);
    for (InboxItem item : alerts.worstFirst()) {
      String line =
          (several && item.severity() == Severity.CRITICAL ? zh ? "【紧急】" : "Critical: " : "")
              + item.wording().in(item.language());
      // A reason can be longer than all that a robot may write: better a part of it than nothing.
      String said = lines.isEmpty() ? cut(line, room - BREAK.length()) : line;
      room -= BREAK.length() + bytes(said);
      if (room < 0) {
        break;
      }
      lines.add(said);
    }
    int left = alerts.said() - lines.size();
    if (left > 0) {
      lines.add(more(left, zh));
    }
    return new RobotText(title(alerts, zh), lines);
  }

  /**
   * The bytes of what is said whatever the alerts are: the title, and at most how many are left.
   */
  private static int frame(Letter.Alerts alerts, boolean zh) {
    return new RobotText(title(alerts, zh), List.of(more(alerts.said(), zh)))
        .markdown()
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }

  private static String more(int left, boolean zh) {
    return zh ? "另有 " + left + " 条，请见收件箱。" : left + " more are in the inbox.";
  }

  /** As much of a line as there is room for, by whole characters. */
  private static String cut(String line, int room) {
    if (bytes(line) <= room) {
      return line;
    }
    int end = 0;
    int left = room - bytes(CUT);
    while (true) {
      int next = line.offsetByCodePoints(end, 1);
      left -= bytes(line.substring(end, next));
      if (left < 0) {
        return line.substring(0, end) + CUT;
      }
      end = next;
    }
  }

  /** How many a text is in Markdown. */
  private static int bytes(String text) {
    return escaped(text).getBytes(StandardCharsets.UTF_8).length;
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
    lines.forEach(line -> text.append(BREAK).append(escaped(line)));
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
