/** Policy tracker: who was asked to do what, what they say they did, and what a verifier found. */
package dev.frontier.policytracker;
