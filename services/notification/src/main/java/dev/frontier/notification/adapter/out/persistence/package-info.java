/** PostgreSQL: subscriptions, alerts, deliveries, the catalogue, and its notifications. */
package dev.frontier.notification.adapter.out.persistence;
