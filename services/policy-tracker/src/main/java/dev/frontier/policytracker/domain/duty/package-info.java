/** What ministries owe and by when: half-year reports and milestones, and who is told of it. */
package dev.frontier.policytracker.domain.duty;
