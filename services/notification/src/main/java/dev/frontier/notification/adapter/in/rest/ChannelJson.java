package dev.frontier.notification.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.notification.application.CreateChannel;
import dev.frontier.notification.domain.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Channels as JSON. */
final class ChannelJson {
  private ChannelJson() {}

  /** An address that messages are to go to. */
  @Schema(name = "ChannelRequest")
  record Request(
      @Schema(
              required = true,
              enumeration = {"webhook", "mail", "dingtalk", "wecom", "feishu"},
              description =
                  "By what means; the answer to another says which are offered. Mail is where the"
                      + " operator has a mail server.")
          String kind,
      @Schema(
              required = true,
              description =
                  "Of a webhook: an https address on the public internet. Of a robot: the address"
                      + " that its group shows, whose token is never shown again. Of mail: one"
                      + " address.")
          String address,
      @Schema(
              enumeration = {"zh-CN", "en"},
              defaultValue = "zh-CN",
              description = "Of messages that are of no subscription.")
          String language,
      @Schema(
              enumeration = {"symmetric", "ed25519"},
              defaultValue = "symmetric",
              description = "How messages to a webhook are signed (Standard Webhooks 1.0).")
          String signing,
      @Schema(
              nullable = true,
              description = "Of a robot of DingTalk or Feishu that has one; never shown again.")
          String secret) {

    CreateChannel.Request toRequest() {
      return new CreateChannel.Request(kind, address, language, signing, secret);
    }

    @Override
    public String toString() {
      return "ChannelRequest[kind=" + kind + "]";
    }
  }

  /** A code given back. */
  @Schema(name = "ChannelVerification")
  record Verification(@Schema(required = true, description = "As it was sent.") String code) {}

  /** How messages are to be signed. */
  @Schema(name = "SecretRotation")
  record Rotation(
      @Schema(
              nullable = true,
              enumeration = {"symmetric", "ed25519"},
              description = "Without it, as before.")
          String signing) {}

  /** A channel. */
  @Schema(name = "Channel")
  record Answer(
      @Schema(required = true) UUID id,
      @Schema(
              required = true,
              enumeration = {"webhook", "mail", "dingtalk", "wecom", "feishu"})
          String kind,
      @Schema(required = true, description = "Without a part that is a secret.") String address,
      @Schema(
              required = true,
              enumeration = {"zh-CN", "en"})
          String language,
      @Schema(
              required = true,
              enumeration = {"unverified", "verified", "disabled"},
              description = "Messages go while it is verified.")
          String state,
      @Schema(
              nullable = true,
              enumeration = {"symmetric", "ed25519"},
              description = "How messages are signed; null for a kind that is not signed so.")
          String signing,
      @Schema(nullable = true, description = "What to verify with, of ed25519; whpk_ and base64.")
          String publicKey,
      @Schema(
              description =
                  "What to verify with, of symmetric; whsec_ and base64. Given once, when it is"
                      + " made.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          String secret,
      @Schema(required = true) Instant createdAt,
      @Schema(nullable = true) Instant verifiedAt,
      @Schema(nullable = true) Instant disabledAt,
      @Schema(
              nullable = true,
              description =
                  "Why nothing goes: gone, failing, no_such_address, or unsubscribed by whoever"
                      + " reads there.")
          String disabledReason) {

    static Answer of(Channel channel, Optional<String> secret) {
      Channel.Disabled disabled = channel.disabled();
      return new Answer(
          channel.id(),
          channel.kind().code(),
          channel.address(),
          channel.language().tag(),
          channel.state().code(),
          channel.signing() == null ? null : channel.signing().code(),
          channel.publicKey(),
          secret.orElse(null),
          channel.createdAt(),
          channel.verifiedAt(),
          disabled == null ? null : disabled.at(),
          disabled == null ? null : disabled.reason());
    }

    @Override
    public String toString() {
      return "Channel[" + id + "]";
    }
  }

  /** All of somebody's channels. */
  @Schema(name = "Channels")
  record All(@Schema(required = true, description = "Newest first.") List<Answer> channels) {}
}
