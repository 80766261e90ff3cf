package dev.frontier.indicator.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of claims and of the ledger is answered at once. */
@ConfigMapping(prefix = "frontier.claims")
public interface ClaimsConfig {

  /** Of one answer where nothing is said: a study's claims in one page. */
  @WithDefault("200")
  int usualPage();

  /** Of one answer at most: with what each was judged by, some 2 kB, these are 1 MB. */
  @WithDefault("500")
  int maxPage();
}
