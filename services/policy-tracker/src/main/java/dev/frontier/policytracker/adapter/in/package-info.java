/** Ways in. */
package dev.frontier.policytracker.adapter.in;
