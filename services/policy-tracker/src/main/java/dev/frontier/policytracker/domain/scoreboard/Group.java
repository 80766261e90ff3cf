package dev.frontier.policytracker.domain.scoreboard;

import dev.frontier.policytracker.domain.plan.Name;

/** What a line is about: a ministry, a recommendation, an obstacle or a province. */
public record Group(String code, Name name) {}
