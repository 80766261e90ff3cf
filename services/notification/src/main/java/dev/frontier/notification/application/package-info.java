/** What people and events can have done here: one class a use case, each a transaction. */
package dev.frontier.notification.application;
