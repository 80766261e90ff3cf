/** What the use cases need from outside: storage and announcements. */
package dev.frontier.ingestion.application.port;
