/** Finds and unpacks the released PostgreSQL, Kafka and Keycloak that are run as processes. */
package dev.frontier.local.dist;
