/** Use cases in which a ministry answers a verdict and those concerned comment on a measure. */
package dev.frontier.policytracker.application.dispute;
