/** Steps told to the other services through the outbox. */
package dev.frontier.policytracker.adapter.out.messaging;
