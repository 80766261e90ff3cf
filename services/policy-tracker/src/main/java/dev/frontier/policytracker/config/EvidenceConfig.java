package dev.frontier.policytracker.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large and how many documents may be. */
@ConfigMapping(prefix = "frontier.evidence")
public interface EvidenceConfig {

  /** The largest document: some hundred scanned pages, or any report as its ministry prints it. */
  @WithDefault("20M")
  MemorySize maxDocument();

  /**
   * The largest body of every other request: above the largest plan, so that the plan's own limit
   * is the one that answers, and low enough to be no burden.
   */
  @WithDefault("2M")
  MemorySize ordinaryBody();

  /**
   * Documents being taken in at once. Each may take its size of the temporary directory, which has
   * 256 MB on Kubernetes.
   */
  @WithDefault("8")
  int atOnce();

  /** Bytes of a document in one row: what one reader and one writer hold in memory. */
  @WithDefault("256K")
  MemorySize piece();

  /**
   * Most entries in an office file. A presentation of three hundred slides has some three thousand;
   * looking through more is work that nobody asked for.
   */
  @WithDefault("20000")
  int maxEntries();

  /** Longest title or file name, in characters: what a list shows and file systems take. */
  @WithDefault("200")
  int maxName();

  /** Evidence on a page when the reader does not say. */
  @WithDefault("100")
  int pageSize();

  /** Most evidence on a page: some 400 kB of JSON. */
  @WithDefault("500")
  int maxPageSize();
}
