package dev.frontier.notification.adapter.out.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The same in Simplified Chinese. */
@Localized("zh-CN") public interface ChineseMailTexts extends MailTexts {

  @Override
  @Message("Frontier：{title}")
  String oneSubject(String title);

  @Override
  @Message("Re: Frontier：{title}")
  String nextSubject(String title);

  @Override
  @Message("Frontier：{count}条提醒")
  String manySubject(int count);

  @Override
  @Message("{count}条提醒")
  String many(int count);

  @Override
  @Message("紧急")
  String critical();

  @Override
  @Message("供知悉")
  String info();

  @Override
  @Message("另有{count}条，请见收件箱。")
  String left(int count);

  @Override
  @Message("对此前提醒的更新")
  String deepened();

  @Override
  @Message("对此前提醒的更正")
  String retracted();

  @Override
  @Message("{at}（北京时间）发出")
  String toldAt(String at);

  @Override
  @Message("打开收件箱")
  String openInbox();

  @Override
  @Message("您收到此邮件，是因为有人在 Frontier 登记了此地址接收提醒。")
  String why();

  @Override
  @Message("不再向此地址发送邮件")
  String stop();

  @Override
  @Message("Frontier：请确认您的邮件地址")
  String challengeSubject();

  @Override
  @Message("有人希望 Frontier 向此地址发送提醒。如果是您本人，请填回以下验证码：")
  String challenge();

  @Override
  @Message("如果不是您本人，请忽略此邮件，我们不会向您发送提醒。")
  String notYou();

  @Override
  @Message("Frontier：测试邮件")
  String testSubject();

  @Override
  @Message("这是您要求发送的测试邮件。提醒将会送达此地址。")
  String test();
}
