/** What a region owes a round, whom that awaits, and what they are told. */
package dev.frontier.ingestion.domain.reminder;
