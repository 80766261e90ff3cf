/**
 * Tests of the envelope, the outbox, its relay and the inbox, the latter on real PostgreSQL and
 * Kafka.
 */
package dev.frontier.platform.messaging;
