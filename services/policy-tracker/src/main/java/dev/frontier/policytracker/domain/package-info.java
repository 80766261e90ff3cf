/** What is true whatever the database, the broker or the web framework: records and rules only. */
package dev.frontier.policytracker.domain;
