/** Which part of the system answers which address. */
package dev.frontier.gateway.domain.routing;
