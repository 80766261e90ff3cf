/** What the service does, a class a use case; each is one transaction. */
package dev.frontier.indicator.application;
