/** How people write figures: digits of another width, separators, and units in words. */
package dev.frontier.ingestion.domain.number;
