/** What the use cases need from outside: the record, the event log, fresh identifiers. */
package dev.frontier.policytracker.application.port;
