/** What the journeys share: the running stack, tokens, filing of figures, a webhook receiver. */
package dev.frontier.e2e.support;
