/** What is loaded: made, so that every run and every reference gets the same rows. */
package dev.frontier.bench.load;
