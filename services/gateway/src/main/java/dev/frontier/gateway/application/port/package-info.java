/** What the use cases need from outside. */
package dev.frontier.gateway.application.port;
