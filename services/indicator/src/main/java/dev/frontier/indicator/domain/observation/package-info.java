/** Observations with their vintages: what was known about a series, and from when. */
package dev.frontier.indicator.domain.observation;
