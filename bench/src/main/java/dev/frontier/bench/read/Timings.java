package dev.frontier.bench.read;

/**
 * What a reader saw.
 *
 * @param perSecond answers a second
 * @param p99 milliseconds within which 99 of 100 answers were there
 */
public record Timings(double perSecond, double p99) {}
