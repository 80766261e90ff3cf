package dev.frontier.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where the door is, and what of the identity provider shows through it. */
@ConfigMapping(prefix = "frontier.gateway.door")
public interface DoorConfig {

  /** The address that people type, without a trailing slash; sign-in always happens there. */
  URI publicUrl();

  /** Further origins of our own pages, such as a second host name. */
  Optional<Set<String>> furtherOrigins();

  /** The realm whose sign-in pages are public. */
  @WithDefault("frontier")
  String realm();

  /** Whether the identity provider's own console is public. On a developer's machine only. */
  @WithDefault("false")
  boolean adminConsole();
}
