/** The description of the whole interface, made of the descriptions of its parts. */
package dev.frontier.gateway.domain.description;
