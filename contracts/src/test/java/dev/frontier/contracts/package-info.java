/**
 * Tests of the documents: they agree with themselves, with each other and with what was released.
 */
package dev.frontier.contracts;
