/** The gateway's use cases: admit a request, report health, describe the whole interface. */
package dev.frontier.gateway.application;
