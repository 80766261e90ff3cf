/** Reads the figures that ingestion publishes. */
package dev.frontier.indicator.adapter.in.messaging;
