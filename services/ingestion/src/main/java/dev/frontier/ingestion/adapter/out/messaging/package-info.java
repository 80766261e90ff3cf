/** Kafka out, through the outbox: figures and collection events. */
package dev.frontier.ingestion.adapter.out.messaging;
