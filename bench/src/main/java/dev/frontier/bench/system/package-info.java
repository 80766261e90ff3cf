/** The system that is measured: a stack of its own, its public door, its memory and time. */
package dev.frontier.bench.system;
