/** How far ministries, recommendations, obstacles and provinces are: counts, indexes, gaps. */
package dev.frontier.policytracker.domain.scoreboard;
