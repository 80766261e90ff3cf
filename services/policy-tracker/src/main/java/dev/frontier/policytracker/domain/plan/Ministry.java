package dev.frontier.policytracker.domain.plan;

/** A ministry or bureau by its usual letters, for example {@code PBOC}. */
public record Ministry(String code, Name name) {}
