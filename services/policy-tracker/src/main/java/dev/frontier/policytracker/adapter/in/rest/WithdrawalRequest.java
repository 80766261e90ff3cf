package dev.frontier.policytracker.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a piece of evidence no longer counts. */
@Schema(name = "WithdrawalRequest", description = "Why a piece of evidence no longer counts")
record WithdrawalRequest(@Schema(required = true) String reason) {}
