/** Tests of the package of the same name. */
package dev.frontier.gateway.domain.description;
