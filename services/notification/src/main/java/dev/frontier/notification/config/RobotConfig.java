package dev.frontier.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/**
 * Where robots of group chats live: an address given for one begins with one of these, and no other
 * host is called for it. Others can be set for trials, and for an installation of one's own.
 */
@ConfigMapping(prefix = "frontier.robots")
public interface RobotConfig {

  /** DingTalk's documented address. */
  @WithDefault("https://oapi.dingtalk.com/robot/send")
  List<URI> dingtalk();

  /** WeCom's documented address. */
  @WithDefault("https://qyapi.weixin.qq.com/cgi-bin/webhook/send")
  List<URI> wecom();

  /** Feishu's documented address, and that of its sister abroad. */
  @WithDefault(
      "https://open.feishu.cn/open-apis/bot/v2/hook/,https://open.larksuite.com/open-apis/bot/v2/hook/")
  List<URI> feishu();
}
