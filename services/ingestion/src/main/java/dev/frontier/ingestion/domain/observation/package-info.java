/** What one filed row must look like before it may be stored. */
package dev.frontier.ingestion.domain.observation;
