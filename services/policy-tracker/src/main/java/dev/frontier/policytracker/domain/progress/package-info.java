/**
 * Progress of a measure: claims by its lead ministry, verdicts by verifiers, and the rules between
 * them.
 */
package dev.frontier.policytracker.domain.progress;
