/** The local stack: real parts as processes of their own, started, watched and stopped. */
package dev.frontier.local;
