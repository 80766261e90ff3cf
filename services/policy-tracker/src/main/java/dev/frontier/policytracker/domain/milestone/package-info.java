/**
 * Milestones of a measure: what is to be reached by when, and the rules by which one is added,
 * changed, reached, dropped or reopened.
 */
package dev.frontier.policytracker.domain.milestone;
