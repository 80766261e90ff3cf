package dev.frontier.notification.adapter.in.rest;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The same in Simplified Chinese. */
@Localized("zh-CN") public interface ChinesePageTexts extends PageTexts {

  @Override
  @Message("不再接收邮件？")
  String ask();

  @Override
  @Message("确认后，Frontier 不再向收到此链接的地址发送邮件。登记此地址的人会收到通知，并仍可在收件箱中查看提醒。")
  String askWhat();

  @Override
  @Message("不再接收邮件")
  String button();

  @Override
  @Message("已停止发送邮件")
  String done();

  @Override
  @Message("Frontier 不再向此地址发送邮件。正在途中的邮件可能仍会送达。")
  String doneWhat();

  @Override
  @Message("此链接无效")
  String unknown();

  @Override
  @Message("链接可能不完整。请从邮件末尾打开，或完整复制。")
  String unknownWhat();
}
