/** Subscriptions by the million, and changes that concern a few of them. */
package dev.frontier.bench.match;
