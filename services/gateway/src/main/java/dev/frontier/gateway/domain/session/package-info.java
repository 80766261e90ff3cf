/** What a signed-in session may do, and where it may be sent. */
package dev.frontier.gateway.domain.session;
