package dev.frontier.policytracker.domain.plan;

/** A name in both languages of the pages; neither is null, and a checked plan has neither blank. */
public record Name(String zh, String en) {}
