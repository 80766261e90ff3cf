/** What the passing of time alone brings about. */
package dev.frontier.policytracker.adapter.in.clock;
