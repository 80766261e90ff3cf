/** The chain of what was done: entries, their canonical form and how each holds the one before. */
package dev.frontier.ingestion.domain.audit;
