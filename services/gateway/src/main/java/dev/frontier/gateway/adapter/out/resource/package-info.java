/** What was packed into the gateway when it was built. */
package dev.frontier.gateway.adapter.out.resource;
