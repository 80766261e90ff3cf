/** A plan far larger than any ministry's, and what is asked of its scoreboard. */
package dev.frontier.bench.scoreboard;
