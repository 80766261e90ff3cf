/** Alerts on their way to a receiver's own server, and what they are compared with. */
package dev.frontier.bench.alert;
