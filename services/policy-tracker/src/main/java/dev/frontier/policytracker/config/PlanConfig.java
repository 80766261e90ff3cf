package dev.frontier.policytracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a plan may be. */
@ConfigMapping(prefix = "frontier.plan")
public interface PlanConfig {

  /**
   * Largest plan in bytes. The paper's plan of 54 measures takes 16 kB, so this leaves room for one
   * sixty times as large, while reading one stays a matter of milliseconds and memory.
   */
  @WithDefault("1000000")
  int maxBytes();

  /**
   * Deepest nesting of a plan. A plan needs nine levels; whoever sends more means harm or has
   * erred.
   */
  @WithDefault("20")
  int maxDepth();
}
