/** Rounds of collection: what is asked of whom, from when until when, and how far it is. */
package dev.frontier.ingestion.domain.round;
