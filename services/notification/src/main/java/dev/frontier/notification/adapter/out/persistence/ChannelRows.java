package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.ChannelState;
import dev.frontier.notification.domain.channel.Signing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Channels from rows. */
final class ChannelRows {
  /** The columns that make a channel, of a table named {@code c}. */
  static final String COLUMNS =
      "c.id AS channel_id, c.owner AS channel_owner, c.kind AS channel_kind, c.address,"
          + " c.receiver, c.language AS channel_language, c.state AS channel_state, c.signing,"
          + " c.public_key, c.created_at AS channel_created_at, c.verified_at, c.disabled_at,"
          + " c.disabled_reason";

  /** The columns of what is secret of it. */
  static final String SEALED =
      "c.sealed_address, c.signing, c.secret, c.former_signing, c.former_secret, c.former_until,"
          + " c.challenge, c.challenge_until, c.challenge_tries, c.failing_since,"
          + " c.last_failure_at";

  private ChannelRows() {}

  /** The channel under the cursor. */
  static Channel channel(ResultSet row) throws SQLException {
    Instant disabledAt = Sql.instant(row, "disabled_at");
    return new Channel(
        row.getObject("channel_id", UUID.class),
        new Actor(row.getString("channel_owner")),
        ChannelKind.of(row.getString("channel_kind")).orElseThrow(),
        row.getString("address"),
        row.getString("receiver"),
        Language.of(row.getString("channel_language")).orElseThrow(),
        ChannelState.of(row.getString("channel_state")),
        signing(row, "signing"),
        row.getString("public_key"),
        Sql.instant(row, "channel_created_at"),
        Sql.instant(row, "verified_at"),
        disabledAt == null
            ? null
            : new Channel.Disabled(disabledAt, row.getString("disabled_reason")));
  }

  /** What is secret of the channel under the cursor. */
  static ChannelStore.Sealed sealed(ResultSet row) throws SQLException {
    return new ChannelStore.Sealed(
        row.getBytes("sealed_address"),
        signing(row, "signing"),
        row.getBytes("secret"),
        signing(row, "former_signing"),
        row.getBytes("former_secret"),
        Sql.instant(row, "former_until"),
        row.getBytes("challenge"),
        Sql.instant(row, "challenge_until"),
        row.getInt("challenge_tries"),
        Sql.instant(row, "failing_since"),
        Sql.instant(row, "last_failure_at"));
  }

  private static Signing signing(ResultSet row, String column) throws SQLException {
    String code = row.getString(column);
    return code == null ? null : Signing.of(code).orElseThrow();
  }
}
