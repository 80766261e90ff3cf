package dev.frontier.policytracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long what people write may be. */
@ConfigMapping(prefix = "frontier.report")
public interface ReportConfig {

  /** Longest text of a report or reason of a verdict, in characters: about three printed pages. */
  @WithDefault("8000")
  int maxText();

  /** Longest link to evidence, in characters: what browsers and proxies pass on unharmed. */
  @WithDefault("2000")
  int maxLink();

  /** Most pieces of evidence that one report names: more than anybody would look through. */
  @WithDefault("50")
  int maxEvidence();
}
