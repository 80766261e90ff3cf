/** The events that come in: changes of figures. */
package dev.frontier.policytracker.adapter.in.messaging;
