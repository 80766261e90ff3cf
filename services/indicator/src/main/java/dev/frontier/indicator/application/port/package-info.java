/**
 * What the use cases need of the world outside: the record, the catalogue's store, the
 * announcements.
 */
package dev.frontier.indicator.application.port;
