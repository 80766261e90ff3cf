/**
 * Settings of the service, each number with its reason, and what the container must make itself.
 */
package dev.frontier.policytracker.config;
