/** What the clock starts. */
package dev.frontier.policytracker.adapter.in.schedule;
