/** How far everybody is, as of any day. */
package dev.frontier.policytracker.application.scoreboard;
