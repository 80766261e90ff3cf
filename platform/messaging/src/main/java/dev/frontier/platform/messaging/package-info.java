/**
 * Events between services: the CloudEvents envelope, the outbox with the relay that empties it into
 * Kafka, and the inbox that applies each event once.
 */
package dev.frontier.platform.messaging;
