/** The register of zones, ports, pipelines, airports and fairs through which the border is open. */
package dev.frontier.indicator.domain.facility;
