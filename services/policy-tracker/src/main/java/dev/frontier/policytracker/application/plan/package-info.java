/** Use cases that take over a plan and show it with the state of its measures. */
package dev.frontier.policytracker.application.plan;
