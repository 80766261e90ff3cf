/** What happens because it is time. */
package dev.frontier.ingestion.adapter.in.schedule;
