package dev.frontier.notification.domain.audience;

import dev.frontier.notification.domain.alert.Wording;

/** That nothing is sent to a channel any more, in words. */
final class ChannelWords {
  private ChannelWords() {}

  static Wording of(ChannelNotice notice) {
    boolean gone = notice.reason().equals("gone");
    return new Wording(
        "渠道 "
            + notice.address()
            + " 已停用："
            + (gone ? "对方答复不再接收（410）" : "一周以来没有一次发送成功")
            + "。消息仍在收件箱中；修复后请重新验证该渠道，并可重新发送未送达的消息。",
        "The channel "
            + notice.address()
            + " is disabled: "
            + (gone
                ? "its receiver answered that it is gone (410)"
                : "for a week nothing sent to it was taken")
            + ". Alerts still come into the inbox; once it is mended, verify it anew, and send what"
            + " was not delivered again.");
  }
}
