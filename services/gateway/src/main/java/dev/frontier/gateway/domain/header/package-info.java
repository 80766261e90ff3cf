/** Which headers pass in each direction, and which are added. */
package dev.frontier.gateway.domain.header;
