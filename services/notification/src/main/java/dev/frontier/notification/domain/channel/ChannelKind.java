package dev.frontier.notification.domain.channel;

import java.util.Arrays;
import java.util.Optional;

/** By what means a message goes. */
public enum ChannelKind {
  /** A signed POST to a server. */
  WEBHOOK("webhook"),
  /** A letter. */
  MAIL("mail"),
  /** A robot of a DingTalk group. */
  DINGTALK("dingtalk"),
  /** A robot of a WeCom group. */
  WECOM("wecom"),
  /** A robot of a Feishu group. */
  FEISHU("feishu");

  private final String code;

  ChannelKind(String code) {
    this.code = code;
  }

  /** The name in requests, answers and the database. */
  public String code() {
    return code;
  }

  /** The kind of a name; empty for none. */
  public static Optional<ChannelKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
