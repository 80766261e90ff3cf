/** The nine provinces with a land border, which the record is about. */
package dev.frontier.policytracker.domain.region;
