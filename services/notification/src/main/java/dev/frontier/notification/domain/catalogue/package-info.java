/** The names and units of indicators and regions, as the catalogue gave them. */
package dev.frontier.notification.domain.catalogue;
