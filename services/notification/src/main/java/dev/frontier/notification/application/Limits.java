package dev.frontier.notification.application;

/**
 * Numbers that bound what one person can have.
 *
 * @param subscriptions how many at once
 * @param channels how many at once
 * @param codesPerDay how many are sent to whichever addresses
 * @param streams of the inbox at once, with one replica
 * @param pageSize how many entries of a list are given at once, unless fewer are asked for
 */
public record Limits(int subscriptions, int channels, int codesPerDay, int streams, int pageSize) {}
