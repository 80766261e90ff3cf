/** Use cases that add evidence, show it and withdraw it. */
package dev.frontier.policytracker.application.evidence;
