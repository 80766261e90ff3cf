package dev.frontier.notification.domain.audience;

import dev.frontier.notification.domain.alert.Wording;

/** That nothing is sent to a channel any more, in words. */
final class ChannelWords {
  private static final Wording MEND =
      new Wording(
          "提醒仍会进入收件箱；修复后请重新验证该渠道，并可重新发送未送达的消息。",
          "Alerts still come into the inbox; once it is mended, verify it anew, and send what was"
              + " not delivered again.");

  /** Nothing is broken, and whether mail is to come again is not for the owner alone. */
  private static final Wording ASK =
      new Wording(
          "提醒仍会进入收件箱；收信人同意后，可重新验证该渠道。",
          "Alerts still come into the inbox; if whoever reads there wants mail again, verify it"
              + " anew.");

  private ChannelWords() {}

  static Wording of(ChannelNotice notice) {
    Wording why = why(notice.reason());
    Wording next = notice.reason().equals("unsubscribed") ? ASK : MEND;
    return new Wording(
        "渠道 " + notice.address() + " 已停用：" + why.zh() + "。" + next.zh(),
        "The channel " + notice.address() + " is disabled: " + why.en() + ". " + next.en());
  }

  private static Wording why(String reason) {
    return switch (reason) {
      case "gone" -> new Wording("对方答复不再接收（410）", "its receiver answered that it is gone (410)");
      case "no_such_address" ->
          new Wording("邮件服务器答复此地址不存在", "the mail server answered that there is no such address");
      case "unsubscribed" ->
          new Wording("收信人要求不再接收邮件", "whoever reads there asked for no more mail");
      case "failing" -> new Wording("一周以来没有一次发送成功", "for a week nothing sent to it was taken");
      default -> throw new IllegalArgumentException("no reason to disable: " + reason);
    };
  }
}
