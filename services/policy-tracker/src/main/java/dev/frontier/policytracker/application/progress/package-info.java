/** Use cases that put claims and verdicts on the record. */
package dev.frontier.policytracker.application.progress;
