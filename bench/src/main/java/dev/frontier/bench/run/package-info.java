/** The runs. */
package dev.frontier.bench.run;
