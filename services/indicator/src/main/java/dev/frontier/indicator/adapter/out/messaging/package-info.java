/** Announces changes and catalogue entries through the outbox. */
package dev.frontier.indicator.adapter.out.messaging;
