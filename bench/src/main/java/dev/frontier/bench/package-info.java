/** Benchmarks of the running system, each with its reference beside it in the same run. */
package dev.frontier.bench;
