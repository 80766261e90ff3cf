/**
 * The plan: obstacles, recommendations and their measures, and how one edition differs from the
 * next.
 */
package dev.frontier.policytracker.domain.plan;
