/** What drives the use cases. */
package dev.frontier.notification.adapter.in;
