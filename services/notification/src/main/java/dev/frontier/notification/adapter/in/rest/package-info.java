/** The HTTP API: subscriptions, the inbox and its stream, deliveries. */
package dev.frontier.notification.adapter.in.rest;
