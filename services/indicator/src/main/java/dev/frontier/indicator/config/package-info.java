/** What can be set, each number with its reason, and what the use cases are given from outside. */
package dev.frontier.indicator.config;
