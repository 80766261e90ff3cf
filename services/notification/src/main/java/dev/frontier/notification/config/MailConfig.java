package dev.frontier.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How mail is sent. Without a host there is none, and nobody can ask for it. */
@ConfigMapping(prefix = "frontier.mail")
public interface MailConfig {

  /** The sender's address; needed when there is a host. */
  Optional<String> from();

  /** The sender's name, which mail programs show. */
  @WithDefault("Frontier")
  String name();

  /** Where people reach Frontier, without a slash at the end: links lead there. */
  URI publicUrl();

  /** The mail server. */
  Smtp smtp();

  /** The mail server that takes everything, as the operator runs or rents it. */
  interface Smtp {

    /** Its name; empty for no mail at all. */
    Optional<String> host();

    /** RFC 6409: where mail is handed in. */
    @WithDefault("587")
    int port();

    /** Whether the connection is encrypted; nothing less than STARTTLS unless somebody says so. */
    @WithDefault("starttls")
    Security security();

    /** As whom to sign in; empty for nobody. */
    Optional<String> username();

    /** The password of that name. */
    Optional<String> password();

    /**
     * A mail has so long altogether. Servers that look into mails answer the last command late; the
     * five minutes of RFC 5321 would hold a worker too long.
     */
    @WithDefault("30s")
    Duration timeout();

    /** Three tries of TCP's first packet fit in (0, 1 and 3 s). */
    @WithDefault("5s")
    Duration connectTimeout();

    /**
     * A connection on which nothing moves is closed; below the timeout, so that a dead one never
     * stands in the way of the next mail.
     */
    @WithDefault("25s")
    Duration idle();

    /** Connections to it from one replica: what mail servers commonly allow one client. */
    @WithDefault("4")
    int connections();
  }

  /** How a connection to the mail server is encrypted. */
  enum Security {
    /** Not at all: for a mail catcher on this machine. */
    NONE,
    /** From the first words on; without it nothing is sent. */
    STARTTLS,
    /** From the first byte on (port 465). */
    TLS
  }
}
