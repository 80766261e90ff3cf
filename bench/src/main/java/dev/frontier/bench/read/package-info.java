/** What reads the system: the load generator, pgbench and nginx, and the record that is read. */
package dev.frontier.bench.read;
