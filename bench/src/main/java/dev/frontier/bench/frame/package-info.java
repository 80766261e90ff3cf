/** What every run has in common: options, repeats, samples, the table and the result file. */
package dev.frontier.bench.frame;
