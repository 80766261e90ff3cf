/** What one gateway remembers, and forgets when it restarts. */
package dev.frontier.gateway.adapter.out.memory;
