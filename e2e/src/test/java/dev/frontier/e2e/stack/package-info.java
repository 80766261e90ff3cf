/** The two commands: up, status, down, and what the README tells a newcomer to type. */
package dev.frontier.e2e.stack;
