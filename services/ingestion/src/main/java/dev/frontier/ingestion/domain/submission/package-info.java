/** The life of a submission as a state machine that answers with sealed results. */
package dev.frontier.ingestion.domain.submission;
