/** Kafka in: the catalogue. */
package dev.frontier.ingestion.adapter.in.messaging;
