/** The parts put together: their settings, order, databases, topics and secrets. */
package dev.frontier.local.stack;
