/** Loads the paper's figures through the public API, as the offices and statisticians would. */
package dev.frontier.local.load;
