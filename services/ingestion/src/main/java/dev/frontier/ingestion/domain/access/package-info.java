/** Who may do what to which region; everything not named here is refused. */
package dev.frontier.ingestion.domain.access;
