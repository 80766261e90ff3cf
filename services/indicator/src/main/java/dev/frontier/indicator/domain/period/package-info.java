/** Reporting periods as SDMX writes them: annual, quarterly, monthly. */
package dev.frontier.indicator.domain.period;
