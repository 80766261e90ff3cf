/** Use cases that show the milestones of a measure and change them. */
package dev.frontier.policytracker.application.milestone;
