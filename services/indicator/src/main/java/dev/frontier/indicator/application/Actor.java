package dev.frontier.indicator.application;

/**
 * Who makes a change.
 *
 * @param subject the stable id of the account
 * @param username the name the account signs in with
 */
public record Actor(String subject, String username) {}
