/** How the outside reaches the use cases, and how they reach it. */
package dev.frontier.policytracker.adapter;
