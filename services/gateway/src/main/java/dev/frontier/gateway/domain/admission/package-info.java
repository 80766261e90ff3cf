/** Who may send how much, and how often. */
package dev.frontier.gateway.domain.admission;
