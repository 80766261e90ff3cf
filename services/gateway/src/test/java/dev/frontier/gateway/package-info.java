/** Tests of the gateway as a whole. */
package dev.frontier.gateway;
