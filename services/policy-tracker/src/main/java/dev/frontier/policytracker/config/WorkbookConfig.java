package dev.frontier.policytracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a plan's workbook may cost before it is believed. */
@ConfigMapping(prefix = "frontier.plan.workbook")
public interface WorkbookConfig {

  /** Bytes of all parts together: sixteen times the largest plan, since XML repeats itself. */
  @WithDefault("16777216")
  long maxInflated();

  /** How much larger than packed a part may be: sheets of text pack some twentyfold. */
  @WithDefault("300")
  int maxRatio();

  /** Parts of the archive: an exported plan has sixteen. */
  @WithDefault("300")
  int maxParts();

  /** XML elements of all parts: some ten times a plan of a megabyte. */
  @WithDefault("600000")
  int maxElements();

  /** Depth of the XML: spreadsheet programs write up to ten levels. */
  @WithDefault("64")
  int maxDepth();
}
