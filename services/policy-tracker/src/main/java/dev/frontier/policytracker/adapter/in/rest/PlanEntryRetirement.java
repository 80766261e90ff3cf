package dev.frontier.policytracker.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry leaves the plan. */
@Schema(name = "PlanEntryRetirement", description = "Why an entry leaves the plan")
record PlanEntryRetirement(@Schema(required = true) String reason) {}
