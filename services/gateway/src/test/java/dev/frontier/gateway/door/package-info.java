/**
 * Tests through the public port, with a real identity provider and small real parts behind the
 * door.
 */
package dev.frontier.gateway.door;
